import type { WireRequest } from './exchange'
import { parseJson } from './json'
import { isAutomatic } from './snippet'

/** The request for an `.http` file, as the HTTP clients of VS Code and JetBrains editors run them. */
export function toHttpFile({ method, url, headers, body }: WireRequest): string {
  const sent = headers.filter(([name, value]) => !isAutomatic(name, value, url))
  const lines = [
    '###',
    // Two braces begin a variable of the editor's.
    `${method} ${url.replaceAll('{', '%7B').replaceAll('}', '%7D')}`,
    ...sent.map(([name, value]) => `${name}: ${oneLine(value)}`),
  ]
  if (body !== null) lines.push('', ...bodyLines(body))
  return `${lines.join('\n')}\n`
}

/** Lines that begin like this would read a file, run a script, or start the next request. */
const directive = /^\s*(?:<|>|###)/m

function bodyLines(body: string): string[] {
  const json = parseJson(body)
  const text = json.error === null ? JSON.stringify(json.value) : body
  if (!directive.test(text) && !text.includes('{{')) return [text]
  return ['# The body is left out, because this format would run parts of it.']
}

function oneLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ')
}
