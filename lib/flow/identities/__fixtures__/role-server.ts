import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Listening, listen } from '../../../../e2e/servers/listen'

export const tokens = { reader: 'static-reader-token-1', admin: 'static-admin-token-1' } as const
type Role = 'reader' | 'admin'

interface Message {
  id?: number
  method: string
  params?: { name?: string; uri?: string; cursor?: string }
}

/** A small MCP server where the token, an API key or a forwarded user decides; `delete_note` is hidden badly. */
export async function startRoleServer(): Promise<Listening & { open: Set<string> }> {
  const open = new Set<string>()
  const server = await listen(async (request, response) => {
    const role = roleOf(request)
    if (role === null) {
      response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"')
      answer(response, 401, { error: 'invalid_token' })
      return
    }
    if (request.method === 'DELETE') {
      open.delete(String(request.headers['mcp-session-id']))
      answer(response, 200, {})
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const message: Message = JSON.parse(Buffer.concat(chunks).toString() || '{}')
    if (message.id === undefined) {
      response.writeHead(202).end()
      return
    }
    if (message.method === 'initialize') {
      const session = randomUUID()
      open.add(session)
      response.setHeader('Mcp-Session-Id', session)
    }
    answer(response, ...reply(response, message, role))
  })
  return { ...server, open }
}

function roleOf({ headers }: IncomingMessage): Role | null {
  const bearer = /^Bearer (.*)$/.exec(headers.authorization ?? '')?.[1]
  if (bearer === tokens.admin) return 'admin'
  const known = bearer === tokens.reader || headers['x-api-key'] === tokens.reader
  return known || headers['x-forwarded-user'] === 'alice' ? 'reader' : null
}

const tool = (name: string) => ({
  name,
  description: `Does ${name}.`,
  inputSchema: { type: 'object' },
})

/** Status and body of the answer; the challenge is set on the way. */
function reply(response: ServerResponse, message: Message, role: Role): [number, object] {
  const { id, method, params } = message
  const result = (value: object): [number, object] => [200, { jsonrpc: '2.0', id, result: value }]
  const error = (code: number, text: string): [number, object] => [
    200,
    { jsonrpc: '2.0', id, error: { code, message: text } },
  ]
  const names = role === 'admin' ? ['read_note', 'write_note', 'delete_note'] : ['read_note']
  switch (method) {
    case 'initialize':
      return result({
        protocolVersion: '2025-11-25',
        capabilities: { tools: {}, resources: {}, prompts: {} },
        serverInfo: { name: 'roles', version: '1' },
      })
    case 'tools/list': {
      // One tool a page, so that the pages are walked.
      const page = Number(params?.cursor ?? 0)
      const next = page + 1 < names.length ? { nextCursor: String(page + 1) } : {}
      return result({ tools: names.slice(page, page + 1).map(tool), ...next })
    }
    case 'resources/list':
      return result({ resources: [{ uri: 'note://welcome', name: 'welcome' }] })
    case 'resources/templates/list':
      return result({ resourceTemplates: [{ uriTemplate: 'note://{name}', name: 'note' }] })
    case 'resources/read':
      return result({ contents: [{ uri: params?.uri, text: 'hello' }] })
    case 'prompts/list':
      if (role === 'reader') return error(-32000, 'Prompts are for admins.')
      return result({ prompts: [{ name: 'summarise' }] })
    case 'tools/call': {
      const { name } = params ?? {}
      if (name === 'write_note' && role === 'reader') {
        const challenge = 'Bearer error="insufficient_scope", scope="notes:write"'
        response.setHeader('WWW-Authenticate', challenge)
        return [403, {}]
      }
      const isError = name === 'read_note' && role === 'admin'
      return result({ content: [{ type: 'text', text: `${name} for ${role}` }], isError })
    }
    default:
      return error(-32601, 'Method not found')
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
