'use client'

import { useDeferredValue, useState } from 'react'
import { sitePath } from '@/components/base-path'
import { severityLook } from '@/components/flow/severity'
import { StartHeader } from '@/components/start/start-header'
import { StatusGlyph } from '@/components/ui/status'
import { type StepId, stepIds } from '@/lib/flow/trace'
import { matchRules, type RuleEntry } from './match-rules'
import { stepTitles } from './step-titles'

/** Every rule, by the step it is shown at, found by words or by a pasted error message. */
export function RulesScreen({ rules }: { rules: readonly RuleEntry[] }) {
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const found = matchRules(rules, wanted)
  return (
    <>
      <StartHeader />
      <main className="mx-auto w-full max-w-3xl px-5 pt-6 pb-16 md:pt-10">
        <h1 className="text-2xl font-semibold tracking-tight">Rules</h1>
        <p className="mt-2 mb-5 max-w-xl text-pretty text-muted">
          What is checked at every inspection. Paste the message that a client shows, or search by
          words.
        </p>
        <input
          type="search"
          aria-label="Search the rules, or paste an error message"
          placeholder="does not support dynamic client registration"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="h-11 w-full rounded-lg border border-line-strong bg-surface px-3.5 text-ink placeholder:text-muted hover:border-control"
        />
        <p role="status" className="mt-2.5 text-sm text-muted">
          {wanted.trim() ? `${found.length} of ${rules.length} rules` : `${rules.length} rules`}
        </p>
        {wanted.trim() ? (
          <RuleList rules={found} />
        ) : (
          stepIds.map((step) => <StepRules key={step} step={step} rules={found} />)
        )}
      </main>
    </>
  )
}

function StepRules({ step, rules }: { step: StepId; rules: readonly RuleEntry[] }) {
  const here = rules.filter((rule) => rule.step === step)
  if (here.length === 0) return null
  return (
    <section>
      <h2 className="pt-7 pb-1.5 font-semibold">{stepTitles[step]}</h2>
      <RuleList rules={here} />
    </section>
  )
}

function RuleList({ rules }: { rules: readonly RuleEntry[] }) {
  return (
    <ul className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface empty:hidden">
      {rules.map(({ id, title, severity }) => (
        <li key={id}>
          <a
            href={sitePath(`/rules/${id}`)}
            className="flex gap-3 px-4 py-2.5 hover:bg-hover focus-visible:-outline-offset-2"
          >
            <span className="mt-px">
              <StatusGlyph tone={severityLook[severity].tone} label={severity} />
            </span>
            <span className="min-w-0">
              {title}
              <span className="block font-mono text-xs [overflow-wrap:anywhere] text-muted">
                {id}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
