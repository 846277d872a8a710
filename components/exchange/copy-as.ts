import type { WireRequest } from '@/lib/http/exchange'

/** The request as one shell command. */
export function asCurl({ method, url, headers, body }: WireRequest): string {
  const words = [
    'curl -i',
    ...(method === 'GET' ? [] : [`-X ${quoted(method)}`]),
    quoted(url),
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
  ]
  return words.join(' \\\n  ')
}

/** The request as a call of `fetch`. */
export function asFetch({ method, url, headers, body }: WireRequest): string {
  const init = { method, headers, ...(body === null ? {} : { body }), redirect: 'manual' }
  return `await fetch(${JSON.stringify(url)}, ${JSON.stringify(init, null, 2)})`
}

/** The request as it is written in an HTTP file. */
export function asHttp({ method, url, headers, body }: WireRequest): string {
  const lines = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  return `${lines.join('\n')}\n${body === null ? '' : `\n${body}\n`}`
}

/** In single quotes, which the shell leaves alone but for the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
