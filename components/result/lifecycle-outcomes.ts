import { judgementWords } from '@/components/flow/judgement-words'
import type { TokenProof } from '@/lib/flow/facts'
import { record } from '@/lib/flow/flow-state'
import { readReuse } from '@/lib/flow/refresh-reuse'
import type { LifecycleAction } from '@/lib/flow/steps'
import type { Trace } from '@/lib/flow/trace'
import { inspectIntrospection } from '@/lib/rules/claims/introspection'
import type { Outcome } from './outcome-list'

interface Told {
  step: LifecycleAction
  title: string
  outcomes: Outcome[]
}

const titles = {
  refresh: 'Before and after the refresh',
  introspection: 'Introspection',
  'expired-token': 'Expired token',
  revocation: 'Revocation',
} as const

/** What was done with the token so far, and what it came to; an action that failed says why. */
export function lifecycleOutcomes(trace: Trace): Told[] {
  const steps = ['refresh', 'introspection', 'expired-token', 'revocation'] as const
  return steps.flatMap((step) => {
    const { state, error } = record(trace, step)
    const failed: Outcome[] = error ? [{ name: '', tone: 'bad', words: error.message }] : []
    const outcomes = [...failed, ...readers[step](trace)]
    return state === 'pending' || outcomes.length === 0
      ? []
      : [{ step, title: titles[step], outcomes }]
  })
}

const comparedTones = { same: 'ok', changed: 'warn', worse: 'bad', unknown: 'skip' } as const

const readers: Record<LifecycleAction, (trace: Trace) => Outcome[]> = {
  refresh(trace) {
    const compared = (trace.facts.refreshed?.value ?? []).map(({ what, outcome, words }) => ({
      name: what,
      tone: comparedTones[outcome],
      words,
    }))
    const reuse = readReuse(trace)
    const tone = reuse?.outcome === 'refused' ? 'ok' : 'warn'
    return reuse ? [...compared, { name: 'used again', tone, words: reuse.words }] : compared
  },
  introspection: (trace) =>
    inspectIntrospection(trace)
      .filter(({ name, judgement }) => name === 'active' || judgement === 'differs')
      .map((claim) => ({
        name: `${claim.name} ${String(claim.value)}`,
        ...judgementWords(claim),
      })),
  'expired-token': ({ facts }) => proof('call', facts.expiredCall?.value),
  revocation: ({ facts }) => [
    ...proof('access token', facts.revoked?.value.accessToken),
    ...proof('introspection', facts.revoked?.value.introspection),
    ...proof('refresh token', facts.revoked?.value.refreshToken),
  ],
}

const proofTones = { refused: 'ok', accepted: 'bad', unknown: 'skip' } as const

function proof(name: string, found: TokenProof | null | undefined): Outcome[] {
  return found ? [{ name, tone: proofTones[found.fate], words: found.words }] : []
}
