import type { Facts } from '../facts'
import type { Trace } from '../trace'
import type { Identity } from './identity'

/** The `state` of every sign-in that waits in an identity's name. */
export function awaitedStates(facts: Facts): string[] {
  return (facts.identities?.value ?? []).flatMap(({ signIn }) => signIn?.state?.value ?? [])
}

/** The identity whose sign-in this callback answers, told by its `state`; null when there is none. */
export function awaiting(facts: Facts, callback: string): string | null {
  if (!URL.canParse(callback)) return null
  const state = new URL(callback).searchParams.get('state')
  const waiting = (facts.identities?.value ?? []).find(
    ({ signIn }) => state !== null && signIn?.state?.value === state,
  )
  return waiting?.identity.name ?? null
}

/** Whether asking as this identity opens a sign-in page: another scope without a refresh token to narrow. */
export function needsSignIn(
  { name, credential }: Identity,
  { facts, settings }: Pick<Trace, 'facts' | 'settings'>,
): boolean {
  if (credential.kind !== 'scope' || settings.grant !== 'authorization_code') return false
  if (facts.refreshToken || !facts.authorizationEndpoint) return false
  const known = facts.identities?.value.find(({ identity }) => identity.name === name)
  return !known?.accessToken || known.door?.kind === 'refused'
}
