import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { InMemoryProvider } from '@/lib/practice/testing/sdk-login'
import { attempt, type Login, sameState, waiting } from './host'

/** Logs in with `@modelcontextprotocol/sdk` itself. */
export function loginWithSdkV1(url: string): Promise<Login> {
  const authProvider = new InMemoryProvider()
  const transport = () => new StreamableHTTPClientTransport(new URL(url), { authProvider })
  const host = () => new Client({ name: 'host', version: '1' })
  return attempt(async () => {
    let client = host()
    const first = transport()
    try {
      await client.connect(first, waiting)
    } catch (error) {
      if (!(error instanceof UnauthorizedError)) throw error
      sameState(authProvider.callback, authProvider.state())
      const code = authProvider.callback.get('code')
      if (authProvider.callback.get('error') || !code) throw new Error('host: no code')
      await first.finishAuth(code)
      client = host()
      await client.connect(transport(), waiting)
    }
    const { tools } = await client.listTools(undefined, waiting)
    await client.close()
    return tools.length
  })
}
