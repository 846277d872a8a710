'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { Card, CardHeader } from '@/components/ui/card'
import { Clause } from '@/components/ui/clause'
import { StatusGlyph, type Tone } from '@/components/ui/status'
import { type Round, roundsOf } from '@/lib/flow/rounds'
import type { StepId } from '@/lib/flow/trace'

const shownAt: readonly StepId[] = [
  'registration',
  'authorization-request',
  'token',
  'verify',
  'step-up',
]

const tones: Record<Round['outcome'], Tone> = { done: 'ok', more: 'info', open: 'wait' }

/** The rounds of an inspection that needed more than one: what each asked for, and what came of it. */
export function Rounds({ step }: { step: StepId }) {
  const { trace } = useInspector()
  if (trace.round < 2 || !shownAt.includes(step)) return null
  const rounds = roundsOf(trace)
  const issuers = new Set(rounds.flatMap(({ issuer }) => issuer ?? []))
  return (
    <Card label="Rounds">
      <CardHeader>
        <h3 className="text-sm font-semibold">Rounds</h3>
        <span className="text-sm text-muted">
          {issuers.size > 1
            ? 'The server moved to another authorization server; what the first one issued is not sent to it.'
            : 'Each asks for everything before and what was missing; three at most.'}
        </span>
        <span className="ml-auto">
          <Clause
            id={issuers.size > 1 ? 'mcp#as-binding' : 'mcp#step-up'}
            revision={trace.revision}
          />
        </span>
      </CardHeader>
      <ol className="divide-y divide-line" data-testid="rounds">
        {rounds.map((round) => (
          <li key={round.number} className="flex gap-3 px-4 py-2.5 text-sm">
            <StatusGlyph tone={tones[round.outcome]} label={round.outcome} />
            <div className="min-w-0">
              <p className="font-medium">Round {round.number}</p>
              {issuers.size > 1 && round.issuer ? (
                <Line name="issuer" value={round.issuer} />
              ) : null}
              <Line name="asked for" value={round.asked ?? 'no particular scope'} />
              {round.granted ? <Line name="granted" value={round.granted} /> : null}
              {round.wanted ? <Line name="the call wanted" value={round.wanted} /> : null}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <p className="text-muted">
      {name}{' '}
      <span className="font-mono text-[13px] text-ink [overflow-wrap:anywhere]">{value}</span>
    </p>
  )
}
