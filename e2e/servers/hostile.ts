import { type Listening, listen } from './listen'

export interface Hostile extends Listening {
  /** The MCP endpoint of one kind of trouble. */
  url(kind: HostileKind): string
}

export type HostileKind = 'huge' | 'hanging' | 'html' | 'nested' | 'script-endpoints'

const page = '<!doctype html><title>Sign in</title><script>document.title = "owned"</script>'

/** One server with a path per kind of trouble; nothing it says may be followed or shown as markup. */
export async function startHostile(): Promise<Hostile> {
  let origin = ''
  const server = await listen((req, res) => {
    const kind = /^\/(?:\.well-known\/[\w-]+\/)?([\w-]+)/.exec(req.url ?? '')?.[1] as HostileKind
    if (kind === 'hanging') return
    if (kind === 'huge') {
      res.writeHead(200, { 'content-type': 'application/json' })
      const megabyte = 'x'.repeat(1024 * 1024)
      let sent = 0
      const more = () => {
        while (sent++ < 100) if (!res.write(megabyte)) return res.once('drain', more)
        res.end()
      }
      return void more()
    }
    if (kind === 'html') return void res.writeHead(200, { 'content-type': 'text/html' }).end(page)
    if (kind === 'nested') {
      const deep = 100_000
      res.writeHead(401, { 'content-type': 'application/json', 'www-authenticate': 'Bearer' })
      return void res.end(`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`)
    }
    if (req.url?.startsWith('/.well-known/oauth-protected-resource')) {
      return void json(res, 200, {
        resource: `${origin}/script-endpoints`,
        authorization_servers: [`${origin}/script-endpoints`],
      })
    }
    if (req.url?.startsWith('/.well-known/')) {
      return void json(res, 200, {
        issuer: `${origin}/script-endpoints`,
        authorization_endpoint: 'javascript:document.title="owned"',
        token_endpoint: 'data:text/html,<script>document.title="owned"</script>',
        registration_endpoint: 'file:///etc/passwd',
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
        logo_uri: 'javascript:alert(1)',
      })
    }
    res.writeHead(401, {
      'www-authenticate': `Bearer resource_metadata="${origin}/.well-known/oauth-protected-resource/script-endpoints", error_description="<img src=x onerror=alert(1)>"`,
    })
    res.end()
  })
  origin = server.origin
  return { ...server, url: (kind) => `${origin}/${kind}` }
}

function json(res: import('node:http').ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
