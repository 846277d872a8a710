import { wrap } from '@/lib/report/wrap'
import { rules } from '@/lib/rules'
import type { PublishedExample } from '@/lib/rules/published-examples'
import type { Rule, Severity } from '@/lib/rules/rule'
import { reference } from '@/lib/spec/references'
import { newestRevision, type Revision } from '@/lib/spec/revisions'
import { columns } from '../columns'
import type { Invocation } from '../commands'
import { type ExitCode, exit, UsageError } from '../exit'
import type { Io } from '../io'

/** Lists every rule, or explains one. */
export async function listRules({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const revision = (values.revision as Revision | undefined) ?? newestRevision
  const [id] = positionals
  if (id === undefined) {
    const known = rules.map((rule) => plain(rule, revision))
    io.out(
      values.json
        ? `${JSON.stringify(known)}\n`
        : columns(known.map((rule) => [rule.id, rule.severity, rule.step, rule.title])),
    )
    return exit.ok
  }
  const rule = rules.find((known) => known.id === id)
  if (!rule) throw new UsageError(`There is no rule ${JSON.stringify(id)}.`)
  // Read only when one rule is asked for: the examples are half the weight of all rules.
  const { publishedExample } = await import('@/lib/rules/published-examples')
  const known = { ...plain(rule, revision), example: publishedExample(rule.id) }
  io.out(values.json ? `${JSON.stringify(known)}\n` : explain(known))
  return exit.ok
}

/** What a rule is without a server to look at. */
function plain(rule: Rule, revision: Revision) {
  const severity: Severity =
    typeof rule.severity === 'function' ? rule.severity(revision) : rule.severity
  return {
    id: rule.id,
    severity,
    stage: rule.stage,
    step: rule.step,
    title: rule.title,
    why: rule.why,
    spec: rule.spec.map((id) => reference(id, revision)),
    breaks: rule.breaks,
    revisions: rule.revisions ?? null,
    probe: rule.probe ?? null,
    causes: rule.causes ?? [],
    recipes: rule.recipes ?? {},
    messages: rule.messages ?? [],
  }
}

function explain(rule: ReturnType<typeof plain> & { example: PublishedExample | null }): string {
  const fix = rule.example?.fix
  const parts = [
    `${rule.id}  ${rule.severity}`,
    wrap(rule.title, ''),
    wrap(rule.why, ''),
    fix &&
      [wrap(`Fix: ${fix.text}`, ''), fix.bytes?.replace(/^/gm, '    ')].filter(Boolean).join('\n'),
    rule.breaks.length > 0 && wrap(`Stops: ${rule.breaks.join(', ')}`, ''),
    rule.messages.length > 0 &&
      ['Clients say:', ...rule.messages.map((message) => wrap(message, '  '))].join('\n'),
    ...Object.entries(rule.recipes).map(([stack, text]) => wrap(`${stack}: ${text}`, '')),
    rule.spec.map(({ label, url }) => `${label}  ${url}`).join('\n'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
