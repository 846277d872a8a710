import type { Client } from './client'
import { placeholder } from './format/headers'
import { firstRequest } from './format/mcp-request'
import { anyNames } from './format/names'
import { exported, type PlannedSecret, type PlannedServer, plan } from './plan'

function secretValue(server: PlannedServer, secret: PlannedSecret): string {
  if (server.storage === 'inline') return secret.token ?? placeholder(secret)
  return server.storage === 'prompt'
    ? `{{${secret.variable}}}`
    : `{{$processEnv ${secret.variable}}}`
}

/** A header value can hold no line break in this format. */
const line = (text: string) => text.replace(/[\r\n]+/g, ' ')

function request(server: PlannedServer): string {
  const prompts = server.storage === 'prompt' ? server.secrets : []
  const sse = server.transport === 'sse'
  const first = firstRequest(server.protocolVersion, 'http-file')
  const headers = [
    ...server.headers,
    ...server.secrets.map((secret) => [secret.header, secret.prefix + secretValue(server, secret)]),
    ...(sse ? [['Accept', 'text/event-stream']] : first.headers),
  ]
  return [
    `### ${line(server.name)}`,
    ...prompts.map(
      ({ variable, header }) => `# @prompt ${variable} ${header} for ${line(server.name)}`,
    ),
    `${sse ? 'GET' : 'POST'} ${server.url}`,
    ...headers.map(([name, value]) => `${name}: ${line(value ?? '')}`),
    ...(sse ? [] : ['', JSON.stringify(JSON.parse(first.body), null, 2)]),
  ].join('\n')
}

export const httpFile: Client = {
  id: 'http-file',
  name: 'HTTP file',
  vendor: 'REST Client and Visual Studio',
  docs: 'https://github.com/Huachao/vscode-restclient#readme',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'file',
  secrets: ['prompt', 'environment', 'inline'],

  render(target) {
    const planned = plan(httpFile, target, {
      names: anyNames,
      environmentNote: (variables) =>
        `Set ${variables.join(', ')} in the environment that the editor is started from.`,
    })
    const text = `${planned.servers.map(request).join('\n\n')}\n`
    const notes: string[] = []
    if (planned.secret === 'prompt') {
      notes.push('REST Client for VS Code asks for the value at every request; others may not.')
    }
    if (planned.secret === 'environment') {
      notes.push('$processEnv is read by REST Client and Visual Studio, not by JetBrains.')
    }
    const title = 'A first MCP request.'
    return exported(planned, {
      files: [{ path: 'mcp.http', language: 'http', text, title }],
      notes,
    })
  },
}
