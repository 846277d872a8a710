import { createServer, type Server } from 'node:net'

/** Resolves with the port listened on; rejects with the system's error (`EADDRINUSE`, `EACCES`, …). */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Whether nobody listens there right now. */
export async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer()
  try {
    await listen(server, port, host)
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}

export function isAddressInUse(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
