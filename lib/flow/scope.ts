import { stringsAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import type { Fact, Facts } from './facts'
import type { Settings } from './settings'

export interface SelectedScope {
  scope: Fact<string | null>
  /** Which rule decided, for people. */
  reason: string
}

/**
 * The Scope Selection Strategy: challenge, then `scopes_supported`, then no parameter; a person's choice
 * and a step-up come before it. `offline_access` is added only where the authorization server lists it.
 */
export function selectScope(facts: Facts, settings: Settings): SelectedScope {
  const selected = baseScope(facts, settings)
  if (settings.scope !== null || selected.scope.value === null) return selected
  const { offlineAccess } = traits[settings.revision]
  const supported = stringsAt(facts.serverMetadata?.value, 'scopes_supported') ?? []
  const scopes = selected.scope.value.split(' ')
  if (
    !offlineAccess ||
    !supported.includes('offline_access') ||
    scopes.includes('offline_access')
  ) {
    return selected
  }
  return {
    scope: { value: `${selected.scope.value} offline_access`, from: selected.scope.from },
    reason: `${selected.reason} offline_access is added because the authorization server lists it, so that a refresh token may be issued.`,
  }
}

function baseScope(facts: Facts, settings: Settings): SelectedScope {
  if (facts.unionScope) {
    return {
      scope: { value: facts.unionScope.value, from: facts.unionScope.from },
      reason: 'Everything asked for before, and what the 403 asked for on top (step-up).',
    }
  }
  if (settings.scope !== null) {
    return {
      scope: { value: settings.scope || null, from: { setting: 'scope' } },
      reason: settings.scope ? 'You chose this scope.' : 'You chose to send no scope.',
    }
  }
  if (facts.challengedScope) {
    return {
      scope: { value: facts.challengedScope.value, from: facts.challengedScope.from },
      reason: 'The challenge names this scope.',
    }
  }
  const { resourceScopes } = facts
  if (resourceScopes && resourceScopes.value.length > 0) {
    return {
      scope: { value: resourceScopes.value.join(' '), from: resourceScopes.from },
      reason: 'The challenge names no scope, so everything in scopes_supported is asked for.',
    }
  }
  return {
    scope: { value: null, from: { computed: 'no scope is named anywhere' } },
    reason: 'Neither challenge nor resource metadata names a scope, so the parameter is left out.',
  }
}

/** Union of two scope strings, keeping the order in which scopes first appear. */
export function scopeUnion(...scopes: readonly (string | null | undefined)[]): string {
  return [...new Set(scopes.flatMap((scope) => (scope ?? '').split(' ').filter(Boolean)))].join(' ')
}
