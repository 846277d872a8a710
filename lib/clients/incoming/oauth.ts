import { isObject, type JsonObject, stringAt } from '@/lib/http/json'
import { callbackOf } from './callback'
import type { IncomingOAuth } from './server'

/** Scopes as one string, whether they came as a string or as a list. */
export function scopeOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (!Array.isArray(value)) return null
  return value.filter((item) => typeof item === 'string').join(' ') || null
}

function first(object: JsonObject, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = stringAt(object, key)
    if (value) return value
  }
  return null
}

/** The settings for a login under any client's member names; null when there are none. */
export function oauthOf(entry: JsonObject): IncomingOAuth | null {
  const blocks = [entry.oauth, entry.auth, entry.oauthClient].filter(isObject)
  const all = Object.assign({}, ...blocks) as JsonObject
  const settings = {
    clientId:
      first(all, ['clientId', 'client_id', 'CLIENT_ID']) ?? stringAt(entry, 'oauthClientId'),
    clientSecret: first(all, ['clientSecret', 'client_secret', 'CLIENT_SECRET']),
    scope:
      scopeOf(all.scopes) ??
      scopeOf(all.scope) ??
      scopeOf(entry.scopes) ??
      scopeOf(entry.oauthScopes),
    ...callbackOf(all),
  }
  return Object.values(settings).some((value) => value !== null) ? settings : null
}
