import type { Client, ExportFile } from './client'
import { placeholder } from './format/headers'
import { tokenCommand } from './format/helper'
import { firstRequest } from './format/mcp-request'
import { anyNames, environmentPrefix } from './format/names'
import { expandedWord, longCommand, word } from './format/shell'
import { exported, type PlannedSecret, type PlannedServer, plan } from './plan'

function secretWord(server: PlannedServer, secret: PlannedSecret): string {
  const start = `${secret.header}: ${secret.prefix}`
  if (server.storage === 'inline') return word(start + (secret.token ?? placeholder(secret)))
  return expandedWord([
    start,
    server.storage === 'helper'
      ? { output: tokenCommand(server.url) }
      : { variable: secret.variable },
  ])
}

function call(server: PlannedServer): string {
  const plain = server.headers.map(([name, value]) => ['-H', word(`${name}: ${value}`)])
  const secret = server.secrets.map((part) => ['-H', secretWord(server, part)])
  if (server.transport === 'sse') {
    const stream = ['curl', '-sS', '-N', word(server.url)]
    return longCommand([stream, ...secret, ...plain, ['-H', word('Accept: text/event-stream')]])
  }
  const request = firstRequest(server.protocolVersion, 'curl')
  return longCommand([
    ['curl', '-sS', '-X', 'POST', word(server.url)],
    ...secret,
    ...plain,
    ...request.headers.map(([name, value]) => ['-H', word(`${name}: ${value}`)]),
    ['-d', word(request.body)],
  ])
}

/** The refresh request of RFC 6749 §6, for a token that can be renewed. */
function refresh(server: PlannedServer): ExportFile[] {
  const { auth } = server
  if (auth?.kind !== 'header' || !auth.refresh) return []
  const { tokenEndpoint, clientId, resource } = auth.refresh
  const token = auth.refreshToken
    ? word(`refresh_token=${auth.refreshToken}`)
    : expandedWord([
        'refresh_token=',
        { variable: `${environmentPrefix(server.name)}_MCP_REFRESH_TOKEN` },
      ])
  const lines = [
    ['curl', '-sS', word(tokenEndpoint)],
    ['-d', 'grant_type=refresh_token'],
    ['--data-urlencode', token],
    ['--data-urlencode', word(`client_id=${clientId}`)],
    ...(resource ? [['--data-urlencode', word(`resource=${resource}`)]] : []),
  ]
  return [
    { path: null, language: 'shell', text: `${longCommand(lines)}\n`, title: 'Renew the token.' },
  ]
}

export const curl: Client = {
  id: 'curl',
  name: 'curl',
  vendor: 'curl',
  docs: 'https://curl.se/docs/manpage.html',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'api',
  secrets: ['environment', 'helper', 'inline'],

  render(target) {
    const planned = plan(curl, target, { names: anyNames })
    const { servers } = planned
    const text = `${servers.map(call).join('\n\n')}\n`
    const notes = target.os === 'windows' ? ['Quoted for a POSIX shell, such as Git Bash.'] : []
    if (servers.some((server) => server.transport === 'sse')) {
      notes.push('The HTTP+SSE transport answers with the address to post to, and stays open.')
    }
    return exported(planned, {
      files: [
        { path: null, language: 'shell', text, title: 'A first MCP request.' },
        ...(planned.secret === 'helper' ? [] : servers.flatMap(refresh)),
      ],
      notes,
    })
  },
}
