'use client'

import { judgementWords } from '@/components/flow/judgement-words'
import { useInspector } from '@/components/inspector/inspector-context'
import { StatusGlyph } from '@/components/ui/status'
import type { Origin } from '@/lib/flow/facts'
import type { StepId, Trace } from '@/lib/flow/trace'
import { isWrong, type TokenInspection } from '@/lib/rules/claims/claim'
import { Fact } from './fact'

interface ClaimsSummaryProps {
  name: string
  inspection: TokenInspection
  from: Origin | undefined
}

/** What a token is, how many of its claims are right, and each that is not; all of them are in the centre. */
export function ClaimsSummary({ name, inspection, from }: ClaimsSummaryProps) {
  const { trace, select } = useInspector()
  const { summary, claims } = inspection
  const count = (judgement: string) =>
    claims.filter((claim) => claim.judgement === judgement).length
  const wrong = claims.filter((claim) => isWrong(claim) || claim.judgement === 'unusual')
  const step = stepOf(trace, from)
  return (
    <Fact name={name}>
      <p className="text-pretty">{summary}</p>
      {claims.length > 0 ? (
        <p className="text-muted">
          {count('right')} claims right, {claims.filter(isWrong).length || 'none'} wrong.{' '}
          {step ? (
            <button
              type="button"
              data-testid={`show-${name.toLowerCase().replace(' ', '-')}`}
              onClick={() => select(step)}
              className="rounded-sm text-link underline decoration-current/40 underline-offset-3"
            >
              Show each
            </button>
          ) : null}
        </p>
      ) : null}
      {wrong.length > 0 ? (
        <ul className="mt-1 grid gap-1">
          {wrong.map((claim) => {
            const { tone, words } = judgementWords(claim)
            return (
              <li key={`${claim.part} ${claim.name}`} className="flex gap-2">
                <span className="mt-px">
                  <StatusGlyph tone={tone} label="" />
                </span>
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <span className="font-mono text-[12.5px]">{claim.name}</span> {words}
                </span>
              </li>
            )
          })}
        </ul>
      ) : null}
    </Fact>
  )
}

/** Where the claims stand one by one: the step whose answer brought the token. */
function stepOf({ exchanges }: Trace, from: Origin | undefined): StepId | null {
  const step = from && 'exchange' in from ? exchanges[from.exchange]?.step : null
  return step === 'token' || step === 'refresh' ? step : null
}
