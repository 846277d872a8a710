import type { FactName, Facts } from '@/lib/flow/facts'
import type { Settings } from '@/lib/flow/settings'
import type { StepRecord, Trace } from '@/lib/flow/trace'
import { stringAt } from '@/lib/http/json'
import type { SavedLogin } from './store'

/** Taken as expired this long before it is, so that a call does not outlive its token. */
const marginMs = 30_000

/** What to keep of a finished login; null when there is no token of its own to keep. */
export function loginToSave({ server, settings, facts }: Trace, now: number): SavedLogin | null {
  const { accessToken, client, issuer, redirectUri } = facts
  if (settings.grant !== 'authorization_code') return null
  if (!accessToken || !client || !issuer) return null
  return {
    server,
    issuer: issuer.value,
    savedAt: new Date(now).toISOString(),
    client: client.value,
    redirectUri: redirectUri?.value ?? settings.redirectUri,
    accessToken: accessToken.value,
    tokenType: facts.tokenType?.value ?? 'Bearer',
    expiresAt: facts.expiresAt?.value ?? null,
    refreshToken: facts.refreshToken?.value ?? null,
    scope: facts.grantedScope?.value ?? facts.scope?.value ?? null,
    revocationEndpoint: stringAt(facts.serverMetadata?.value, 'revocation_endpoint'),
    dpopKey: facts.dpopKey?.value ?? null,
  }
}

/** Whether a saved login is what these settings ask for. */
export function suits(login: SavedLogin, settings: Settings): boolean {
  if (settings.grant !== 'authorization_code') return false
  if (settings.clientId !== null && settings.clientId !== login.client.clientId) return false
  if (settings.dpop && login.dpopKey === null) return false
  if (settings.scope === null) return true
  const has = (login.scope ?? '').split(' ')
  return settings.scope.split(' ').every((scope) => scope === '' || has.includes(scope))
}

export function isExpired({ expiresAt }: SavedLogin, now: number): boolean {
  return expiresAt !== null && Date.parse(expiresAt) - marginMs < now
}

const origin = { computed: 'saved login' } as const

/** The trace as if the login had just been done, with the call that proves it still to come. */
export function withLogin(trace: Trace, login: SavedLogin): Trace {
  const facts: Facts = {
    ...withRegistration(trace, login).facts,
    accessToken: { value: login.accessToken, from: origin },
    tokenType: { value: login.tokenType, from: origin },
    ...(login.refreshToken !== null && {
      refreshToken: { value: login.refreshToken, from: origin },
    }),
    ...(login.expiresAt !== null && { expiresAt: { value: login.expiresAt, from: origin } }),
    ...(login.scope !== null && { grantedScope: { value: login.scope, from: origin } }),
    ...(login.dpopKey !== null && { dpopKey: { value: login.dpopKey, from: origin } }),
  }
  const learned: FactName[] = ['accessToken', 'refreshToken', 'expiresAt', 'grantedScope']
  const skipped = (id: StepRecord['id']): StepRecord => ({
    id,
    state: 'skipped',
    ms: null,
    note: `Saved ${login.savedAt}.`,
    error: null,
    learned: id === 'token' ? learned : [],
  })
  const replaced = [
    'registration',
    'authorization-request',
    'authorization-response',
    'token',
  ] as const
  const steps = trace.steps.filter(({ id }) => !replaced.some((other) => other === id))
  return { ...trace, facts, steps: [...steps, ...replaced.map(skipped)] }
}

/** The trace with the client that was registered before, so that it is not registered again. */
export function withRegistration(trace: Trace, { client, redirectUri }: SavedLogin): Trace {
  return {
    ...trace,
    facts: {
      ...trace.facts,
      client: { value: client, from: origin },
      redirectUri: { value: redirectUri, from: origin },
    },
  }
}
