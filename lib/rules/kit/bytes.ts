import type { Fix } from '../rule'
import type { View } from '../view'

const reasons: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  302: 'Found',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
}

/** The answer to send instead, as it stands on the wire. */
export function answer(status: number, headers: readonly string[], json?: object): string {
  const head = [`HTTP/1.1 ${status} ${reasons[status] ?? ''}`.trimEnd()]
  if (json) head.push('Content-Type: application/json')
  const body = json ? `\n\n${JSON.stringify(json, null, 2)}` : ''
  return `${[...head, ...headers].join('\n')}${body}`
}

/** An OAuth error answer (RFC 6749 §5.2, RFC 7591 §3.2.2). */
export function oauthError(status: number, error: string, description: string): string {
  return answer(status, ['Cache-Control: no-store'], { error, error_description: description })
}

/** The challenge this server should send, with its own metadata URL. */
export function bearerChallenge(view: View, parameters: Record<string, string> = {}): string {
  const all = { ...parameters, resource_metadata: view.resourceMetadataUrl }
  const list = Object.entries(all).map(([name, value]) => `${name}="${quotable(value)}"`)
  return `WWW-Authenticate: Bearer ${list.join(', ')}`
}

/** What may stand in a quoted-string (RFC 9110 §5.6.4); a server's scopes may hold anything. */
function quotable(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, '\\$&')
}

export function httpFix(text: string, bytes: string): Fix {
  return { text, bytes, language: 'http' }
}

export function jsonFix(text: string, json: object): Fix {
  return { text, bytes: JSON.stringify(json, null, 2), language: 'json' }
}
