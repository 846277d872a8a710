import { statusOf } from './kit/answers'
import { signs } from './protection/signs'
import type { Evidence } from './rule'
import type { View } from './view'

/** The ways in which a server tells who calls; `authorization-server` where nobody looked whose it is. */
export type ProtectionKind =
  | 'none'
  | 'static-token'
  | 'forwarded-identity'
  | 'own-authorization-server'
  | 'foreign-authorization-server'
  | 'authorization-server'

/** How a server is protected, as far as that can be seen from outside. Plain JSON. */
export interface Protection {
  kind: ProtectionKind | 'chain' | 'unknown'
  /** The kinds that were seen, in the order of the list above; several make a chain. */
  of: ProtectionKind[]
  /** False: another explanation fits as well, and `seenBy` names it. */
  certain: boolean
  /** Goes on after "Protected by". */
  words: string
  /** What told it, in sentences. */
  seenBy: string
  evidence: Evidence[]
}

const words: Readonly<Record<ProtectionKind, string>> = {
  none: 'nothing',
  'static-token': 'static tokens',
  'forwarded-identity': 'the identity that a reverse proxy forwards',
  'own-authorization-server': 'its own authorization server',
  'foreign-authorization-server': 'an authorization server on another origin',
  'authorization-server': 'an authorization server',
}

/** What a server is protected by; null as long as nobody has looked for a login. */
export function recogniseProtection(view: View): Protection | null {
  if (view.unauthenticated === null) return null
  const seen = signs.flatMap((look) => look(view) ?? [])
  const refusedOnly = seen.every(({ certain }) => !certain)
  if (refusedOnly && !hasLooked(view)) return null
  if (seen.length === 0) return unknown(view)
  const of = seen.map(({ kind }) => kind)
  const [only] = of
  return {
    kind: only !== undefined && of.length === 1 ? only : 'chain',
    of,
    certain: seen.every(({ certain }) => certain),
    words: `${of.length > 1 ? 'a chain of ' : ''}${of.map((kind) => words[kind]).join(' and ')}`,
    seenBy: seen.map(({ seenBy }) => seenBy).join(' '),
    evidence: seen.flatMap(({ evidence }) => evidence),
  }
}

function unknown(view: View): Protection {
  const probed = view.probes('forwarded-user').length > 0
  const hint = probed
    ? 'A made-up person in a forwarding header is refused as well.'
    : 'If a reverse proxy has to say who calls, the deeper check with a forged X-Forwarded-User tells more.'
  return {
    kind: 'unknown',
    of: [],
    certain: false,
    words: 'something that cannot be told from outside',
    seenBy: `Without a token the answer is ${statusOf(view.unauthenticated)}, and nothing says how to get in. ${hint}`,
    evidence: view.at(view.unauthenticated, 'status'),
  }
}

function hasLooked({ trace }: View): boolean {
  const over = ['done', 'failed', 'skipped']
  return trace.steps.some(({ id, state }) => id !== 'challenge' && over.includes(state))
}
