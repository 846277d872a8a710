'use client'

import { useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CheckField } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import type { Facts } from '@/lib/flow/facts'
import { probes } from '@/lib/flow/probes'
import type { Probe } from '@/lib/flow/probes/probe'

/** Requests that no login needs, sent only after the person has seen what they are. */
export function DeeperChecks() {
  const { trace, live } = useInspector()
  const [open, setOpen] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  if (trace.settings.mode === 'conforming' || trace.facts.access === undefined) return null
  const possible = probes.filter((probe) => isPossible(probe, trace.facts))
  const chosen = possible.filter(({ id }) => !left.has(id))
  const done = new Set(trace.exchanges.flatMap((exchange) => exchange?.probe ?? []))
  const run = () => {
    live.probe(chosen.map(({ id }) => id))
    setOpen(false)
  }
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <Section title="Deeper checks">
      <p className="mb-2.5 text-sm text-pretty text-muted">
        Some faults show only to requests that no login sends: wrong tokens, unknown clients, other
        spellings. You see the list before anything is sent.
      </p>
      <Button
        size="sm"
        data-testid="deeper-checks"
        disabled={live.state === 'running' || live.recorded}
        onClick={() => setOpen(true)}
      >
        {possible.some(({ id }) => done.has(id)) ? 'Check deeper again' : 'Check deeper'}
      </Button>
      <Dialog
        title="What deeper checks send"
        open={open}
        onClose={() => setOpen(false)}
        wide
        footer={
          <>
            <p className="mr-auto text-sm text-muted">
              {possible.length < probes.length
                ? 'More become possible further on in the login.'
                : null}
            </p>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button
              look="primary"
              data-testid="run-probes"
              onClick={run}
              disabled={chosen.length === 0}
            >
              Send these
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {possible.map((probe) => (
            <CheckField
              key={probe.id}
              label={probe.title}
              checked={!left.has(probe.id)}
              onChange={() => toggle(probe.id)}
              hint={
                <>
                  {probe.sends}
                  {probe.leavesBehind ? (
                    <span className="block text-warn">Leaves behind: {probe.leavesBehind}</span>
                  ) : null}
                </>
              }
            />
          ))}
        </div>
      </Dialog>
    </Section>
  )
}

function isPossible(probe: Probe, facts: Facts): boolean {
  return probe.needs.every((name) => facts[name] !== undefined)
}
