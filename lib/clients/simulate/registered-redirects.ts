import { type JsonObject, stringsAt } from '@/lib/http/json'
import type { Answer } from './record'
import { fails, type Stop, unknown } from './walk'

/** Redirect URIs that the server left out of what this client registered: one of them may be the one it uses. */
export function redirectsDropped(
  asked: JsonObject,
  response: JsonObject,
  answer: Answer,
): Stop | null {
  const wanted = stringsAt(asked, 'redirect_uris') ?? []
  const registered = stringsAt(response, 'redirect_uris')
  const dropped = registered ? wanted.filter((uri) => !registered.includes(uri)) : []
  if (dropped.length === 0) return null
  if (dropped.length === wanted.length) {
    const rules = ['redirect-localhost-vs-127', 'dcr-redirect-uri-allowlist']
    const message =
      'The server registered none of its redirect URIs, so it refuses the authorization request.'
    return { ...fails('register', rules, message, answer.exchange), ours: true }
  }
  return {
    ...unknown(
      'register',
      `The server registered it without ${dropped.join(' and ')}; it fails if it signs in with that.`,
    ),
    exchange: answer.exchange,
  }
}
