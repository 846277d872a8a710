import type { Facts } from '../facts'

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
