import { header, type WireRequest } from './exchange'
import { redactRequest } from './redact'
import { isAutomatic } from './snippet'

/** The request as a command for a POSIX shell; without secrets it runs, but will be refused. */
export function toCurl(request: WireRequest, { redact }: { redact: boolean }): string {
  const { method, url, headers, body } = redact ? redactRequest(request) : request
  const sent = headers.filter(([name, value]) => !isAutomatic(name, value, url))
  const parts = [`curl -i${globbing(url)} ${quote(url)}`]
  if (method === 'HEAD') parts.push('--head')
  else if (method !== (body === null ? 'GET' : 'POST')) parts.push(`-X ${quote(method)}`)
  for (const [name, value] of sent) {
    // To curl a header without a value is one to leave out, unless it ends with a semicolon.
    parts.push(`-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`)
  }
  // What curl would add by itself was not in this request.
  if (header(sent, 'accept') === null) parts.push("-H 'Accept:'")
  if (body !== null && header(sent, 'content-type') === null) parts.push("-H 'Content-Type:'")
  if (body !== null) parts.push(`--data-raw ${quote(body)}`)
  return parts.join(' \\\n  ')
}

/** Brackets and braces in a URL are patterns to curl. */
function globbing(url: string): string {
  return /[[\]{}]/.test(url) ? ' -g' : ''
}

/** One word of a POSIX shell. Control characters are spelled out: a terminal may act on them when pasted. */
function quote(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones.
  const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g
  if (!controls.test(text)) return `'${text.replaceAll("'", "'\\''")}'`
  const format = text
    .replace(/[\\%]/g, (character) => character.repeat(2))
    .replaceAll("'", '\\047')
    .replace(controls, (control) =>
      [...new TextEncoder().encode(control)].map((byte) => `\\${octal(byte)}`).join(''),
    )
  return `"$(printf '${format}')"`
}

function octal(byte: number): string {
  return byte.toString(8).padStart(3, '0')
}
