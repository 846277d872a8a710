import type { ReactNode } from 'react'
import { sitePath } from '@/components/base-path'
import { Bytes } from '@/components/findings/bytes'
import { listed } from '@/components/findings/words'
import { severityLook } from '@/components/flow/severity'
import { clientName } from '@/components/result/client-names'
import { StartHeader } from '@/components/start/start-header'
import { Prose } from '@/components/ui/prose'
import { SafeLink } from '@/components/ui/safe-link'
import { StatusGlyph } from '@/components/ui/status'
import { rules } from '@/lib/rules'
import { type PublishedExample, publishedExample } from '@/lib/rules/published-examples'
import type { Rule, Severity } from '@/lib/rules/rule'
import { reference } from '@/lib/spec/references'
import { newestRevision, revisions } from '@/lib/spec/revisions'
import { RuleExamples } from './rule-examples'
import { stepTitles } from './step-titles'

/** One rule: what fails, why that matters, where it says so, who stops, and how stacks mend it. */
export function RuleScreen({ rule }: { rule: Rule }) {
  const severity = severityIn(rule)
  const example = publishedExample(rule.id)
  const recipes = Object.entries(rule.recipes ?? {})
  const causes = rules.filter(({ id }) => rule.causes?.includes(id))
  return (
    <>
      <StartHeader />
      <main className="mx-auto w-full max-w-2xl px-5 pt-6 pb-16 md:pt-10">
        <p className="text-sm text-muted">
          <a
            href={sitePath('/rules')}
            className="text-link underline decoration-current/40 underline-offset-3"
          >
            Rules
          </a>{' '}
          · {stepTitles[rule.step]}
        </p>
        <h1 className="mt-2 text-2xl font-semibold tracking-tight text-balance">{rule.title}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-2 text-sm text-muted">
          <StatusGlyph tone={severityLook[severity].tone} label="" />
          {severity} in {newestRevision}
          <code className="rounded-md bg-selected px-1.5 py-px text-ink">{rule.id}</code>
        </p>
        <Part title="Why it matters">
          <p className="text-pretty whitespace-pre-line">
            <Prose text={rule.why} />
          </p>
        </Part>
        <Part title="How to fix it">
          <HowToFix example={example} />
          {recipes.map(([stack, text]) => (
            <p key={stack} className="mt-2 text-pretty">
              <span className="font-medium">{stack}.</span> <Prose text={text} />
            </p>
          ))}
        </Part>
        {example ? <RuleExamples example={example} /> : null}
        <Part title="Where it says so">
          <ul className="grid gap-1">
            {rule.spec.map((id) => {
              const { label, url } = reference(id)
              return (
                <li key={id}>
                  <SafeLink href={url}>{label}</SafeLink>
                </li>
              )
            })}
          </ul>
          <p className="mt-2 text-sm text-muted">{severityWords(rule)}</p>
        </Part>
        {rule.breaks.length > 0 ? (
          <Part title="Who stops">
            <p>{listed(rule.breaks.map(clientName))}.</p>
          </Part>
        ) : null}
        {rule.messages && rule.messages.length > 0 ? (
          <Part title="What clients say">
            <ul className="grid gap-1.5">
              {rule.messages.map((message) => (
                <li key={message}>
                  <q className="font-mono text-[13px] [overflow-wrap:anywhere]">{message}</q>
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
        {causes.length > 0 ? (
          <Part title="What follows from it">
            <ul className="grid gap-1">
              {causes.map(({ id, title }) => (
                <li key={id}>
                  <a href={sitePath(`/rules/${id}`)} className="text-link hover:underline">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
        {rule.probe ? (
          <p className="mt-6 text-sm text-muted">
            Only a deeper check can tell; it runs when you ask for it.
          </p>
        ) : null}
      </main>
    </>
  )
}

/** What the finding on the failing answer says; for another server it says it with that one's values. */
function HowToFix({ example }: { example: PublishedExample | null }) {
  if (!example) return <p>Inspect your server: the finding says what to send.</p>
  const { text, bytes } = example.fix
  return (
    <div className="grid gap-2">
      <p className="text-pretty">
        <Prose text={text} />
      </p>
      {bytes ? <Bytes text={bytes} label="What to send instead" /> : null}
      <p className="text-sm text-muted">
        As it reads for the failing answer below. Inspect your server to see it with your values.
      </p>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-7">
      <h2 className="mb-1.5 font-semibold">{title}</h2>
      {children}
    </section>
  )
}

function severityIn({ severity }: Rule, revision = newestRevision): Severity {
  return typeof severity === 'function' ? severity(revision) : severity
}

/** How grave it is from revision to revision. */
function severityWords(rule: Rule): string {
  const judged = (rule.revisions ?? revisions).map((revision) => ({
    revision,
    severity: severityIn(rule, revision),
  }))
  const same = judged.every(({ severity }) => severity === judged[0]?.severity)
  if (same && judged.length === revisions.length) return 'The same in every revision.'
  return `${judged.map(({ revision, severity }) => `${revision}: ${severity}`).join(' · ')}.`
}
