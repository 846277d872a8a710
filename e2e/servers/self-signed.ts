import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { key, selfSigned } from '../../lib/relay/__fixtures__/certificates'

/** An https server whose certificate nobody else signed. */
export async function startSelfSigned(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer({ key, cert: selfSigned }, (_req, res) => res.writeHead(401).end())
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `https://localhost:${port}/mcp`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
