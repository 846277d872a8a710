import { parseObject, stringAt, stringsAt } from '@/lib/http/json'
import type { Walk } from './walk'

/** The scope this client would ask for, from where it looks first; null when it asks for none. */
export function requestedScope(walk: Walk): string | null {
  for (const source of walk.profile.scopes) {
    const scope = fromSource(walk, source)
    if (scope) return withOfflineAccess(walk, scope)
  }
  return null
}

function fromSource(walk: Walk, source: Walk['profile']['scopes'][number]): string | null {
  switch (source) {
    case 'challenge':
      return walk.challengedScope
    case 'resource':
      return joined(stringsAt(walk.resourceMetadata, 'scopes_supported'))
    case 'server':
      return joined(stringsAt(walk.metadata, 'scopes_supported'))
    case 'registration':
      return stringAt(walk.client?.response, 'scope')
    case 'identity':
      return 'openid email profile'
    case 'configured':
      return null
  }
}

function joined(scopes: readonly string[] | null): string | null {
  return scopes && scopes.length > 0 ? scopes.join(' ') : null
}

function withOfflineAccess(walk: Walk, scope: string): string {
  const offered = stringsAt(walk.metadata, 'scopes_supported')?.includes('offline_access')
  const adds = walk.profile.offlineAccess && offered && !tokens(scope).includes('offline_access')
  return adds ? `${scope} offline_access` : scope
}

function tokens(scope: string | null): string[] {
  return (scope ?? '').split(' ').filter(Boolean)
}

/** The scope the inspector asked for, at registration or at sign-in. */
export function inspectedScope({ record }: Walk, phase: 'register' | 'authorize'): string | null {
  const { trace } = record
  if (phase === 'authorize') return trace.facts.scope?.value ?? null
  const sent = trace.exchanges.findLast(
    (exchange) => exchange?.step === 'registration' && exchange.request.method === 'POST',
  )
  return stringAt(parseObject(sent?.request.body ?? ''), 'scope')
}

/**
 * Whether a refusal for scope would have spared this client: it asks for less than the inspector did,
 * and nothing that the refusal names.
 */
export function asksForLess(walk: Walk, phase: 'register' | 'authorize', refusal: string): boolean {
  const own = tokens(requestedScope(walk))
  const sent = tokens(inspectedScope(walk, phase))
  const dropped = sent.filter((scope) => !own.includes(scope))
  const named = sent.filter((scope) => refusal.includes(scope))
  if (dropped.length === 0) return false
  return named.length === 0 || named.every((scope) => dropped.includes(scope))
}

/** RFC 6749 §3.3 allows no quote and no backslash in a scope. */
export function isMalformedScope(scope: string | null): boolean {
  return scope !== null && /["\\]/.test(scope)
}
