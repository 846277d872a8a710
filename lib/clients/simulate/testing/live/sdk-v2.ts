import {
  Client,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client'
import { InMemoryProvider } from '@/lib/practice/testing/sdk-login'
import { attempt, type Login, sameState, waiting } from './host'

/** Logs in with `@modelcontextprotocol/client` itself. */
export function loginWithSdkV2(url: string): Promise<Login> {
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
      await first.finishAuth(authProvider.callback)
      client = host()
      await client.connect(transport(), waiting)
    }
    const { tools } = await client.listTools(undefined, waiting)
    await client.close()
    return tools.length
  })
}
