import type { Client } from './client'
import { anyNames, environmentPrefix } from './format/names'
import { exported, type PlannedServer, plan } from './plan'

/** Bare where nothing in it is special to a shell or a dotenv reader, else quoted. */
function value(text: string): string {
  if (/^[\w@%+=:,./-]*$/.test(text)) return text
  return text.includes("'") ? `"${text.replace(/[\\"$`]/g, '\\$&')}"` : `'${text}'`
}

function lines(server: PlannedServer): string[] {
  const prefix = environmentPrefix(server.name)
  const set = (name: string, text: string | null | undefined) =>
    text === null || text === undefined ? [] : [`${name}=${value(text)}`]
  const { auth } = server
  const header = auth?.kind === 'header' ? auth : null
  return [
    ...set(`${prefix}_MCP_URL`, server.url),
    ...server.secrets.flatMap((secret) => set(secret.variable, secret.token ?? '')),
    ...set(`${prefix}_MCP_REFRESH_TOKEN`, header?.refreshToken),
    ...set(`${prefix}_MCP_CLIENT_ID`, header?.refresh?.clientId ?? clientId(server)),
    ...set(`${prefix}_MCP_TOKEN_ENDPOINT`, header?.refresh?.tokenEndpoint),
    ...set(`${prefix}_MCP_EXPIRES_AT`, header?.expiresAt),
  ]
}

function clientId({ auth }: PlannedServer): string | null {
  return auth?.kind === 'oauth' ? auth.clientId : null
}

export const env: Client = {
  id: 'env',
  name: 'Environment file',
  vendor: 'dotenv',
  docs: 'https://github.com/motdotla/dotenv#readme',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'file',
  secrets: ['environment', 'inline'],

  render(target) {
    const planned = plan(env, target, {
      names: anyNames,
      environmentNote: (variables) => `Fill in ${variables.join(', ')}.`,
    })
    const text = `${planned.servers.map((server) => lines(server).join('\n')).join('\n\n')}\n`
    return exported(planned, {
      files: [{ path: '.env', language: 'dotenv', text, title: 'Variables for your own program.' }],
      environment: [],
      notes: ['Keep the file to yourself (mode 0600) and name it in .gitignore.'],
    })
  },
}
