import { stringsAt } from '@/lib/http/json'
import type { View } from '../view'

/** Scopes of OpenID Connect and of refresh tokens, which say nothing about the resource. */
const general = new Set([
  'openid',
  'profile',
  'email',
  'address',
  'phone',
  'offline_access',
  'groups',
])

/** What the authorization server lists beyond the general scopes. */
export function serverScopes(view: View): string[] {
  const scopes = stringsAt(view.serverMetadata?.json, 'scopes_supported') ?? []
  return scopes.filter((scope) => !general.has(scope))
}
