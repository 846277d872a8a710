import { isConfigurable } from '../secret-header'
import { clientOf, distinctServers, httpUrl, type IncomingServer, incomingServer } from './server'

/** Requests of an HTTP file. */
export function readHttp(text: string): IncomingServer[] {
  const blocks = text.split(/^(?=###)/m)
  return distinctServers(
    blocks.map((block) => {
      const request = /^(?:GET|POST)\s+(https?:\/\/\S+).*\r?\n((?:[\w-]+:.*(?:\r?\n|$))*)/m.exec(
        block,
      )
      if (!request) return null
      const headers = (request[2] ?? '').split(/\r?\n/).flatMap((line): [string, string][] => {
        const colon = line.indexOf(':')
        return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]]
      })
      return incomingServer({
        name: /^###\s*(.+)$/m.exec(block)?.[1] ?? null,
        url: request[1] ?? null,
        transport: headers.some(([, value]) => value === 'text/event-stream') ? 'sse' : null,
        headers: headers.filter(([name]) => isConfigurable(name)),
      })
    }),
  )
}

/** `NAME_MCP_URL` and `NAME_MCP_TOKEN` of an environment file. */
export function readDotenv(text: string): IncomingServer[] {
  const lines = [...text.matchAll(/^\s*(?:export\s+)?([A-Za-z_]\w*)=(.*?)\s*$/gm)]
  const variables = new Map(lines.map(([, name = '', value = '']) => [name, unquoted(value)]))
  return distinctServers(
    [...variables].map(([variable, url]) => {
      const prefix = /^(.+?)_(?:MCP_)?URL$/.exec(variable)?.[1]
      if (!prefix) return null
      const token = `${prefix}_MCP_TOKEN`
      const clientId = variables.get(`${prefix}_MCP_CLIENT_ID`) ?? null
      const held = variables.get(token)
      const value = held === undefined ? null : `Bearer ${held || `\${${token}}`}`
      return incomingServer({
        name: prefix.toLowerCase().replaceAll('_', '-'),
        url,
        headers: value ? [['Authorization', value]] : [],
        oauth: clientId ? clientOf(clientId) : null,
      })
    }),
  )
}

function unquoted(value: string): string {
  if (/^'.*'$/s.test(value)) return value.slice(1, -1)
  return /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\([\\"$`])/g, '$1') : value
}

/** `Name: …` and `URL: …`, as one reads them off a form. */
export function readForm(text: string): IncomingServer[] {
  const forms = text.split(/\n\s*\n/).map((form) => {
    const field = (label: RegExp) =>
      form
        .split('\n')
        .flatMap((line) => (label.test(line) ? [line.slice(line.indexOf(':') + 1).trim()] : []))[0]
    const clientId = field(/^\s*(OAuth )?Client ID\s*:/i) ?? null
    const url = field(/^\s*(MCP )?(server )?URL\s*:/i)
    if (!httpUrl(url)) return null
    return incomingServer({
      name: field(/^\s*(server )?name\s*:/i) ?? null,
      url: url ?? null,
      oauth: clientId ? clientOf(clientId) : null,
    })
  })
  return distinctServers(forms)
}
