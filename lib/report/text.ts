import type { ClientVerdict } from '@/lib/clients/verdict'
import { compareAccess } from '@/lib/flow/identities/compare'
import { accessText } from './access-text'
import { line, lines } from './escape/control'
import type { Report, ReportFinding, ReportStep } from './report'
import { counts, coverage, evidenceText, grouped, headline, protectedBy, reasons } from './summary'
import { bindingText, roundsText } from './text-rounds'
import { serversText } from './text-servers'
import { tokenLines } from './token-lines'
import { wrap } from './wrap'

export interface TextOptions {
  /** Terminal colours; never the only carrier of a meaning. */
  color?: boolean
}

const colors = { error: 31, failed: 31, fails: 31, warning: 33, done: 32, works: 32, info: 36 }

/** The report for a terminal. */
export function text(report: Report, { color = false }: TextOptions = {}): string {
  const paint = (word: string, kind: string) =>
    color && Object.hasOwn(colors, kind)
      ? `\u001b[${colors[kind as keyof typeof colors]}m${word}\u001b[0m`
      : word
  const sections = [
    head(report),
    steps(report.steps, paint),
    next(report),
    protection(report),
    ...grouped(report.findings).map(([root, followers]) => finding(report, root, followers, paint)),
    clients(report.clients, paint),
    roundsText(report.trace),
    serversText(report.trace),
    token(report),
    bindingText(report.trace),
    accessText(compareAccess(report.trace.facts)),
    `Rules: ${coverage(report)}.`,
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

type Paint = (word: string, kind: string) => string

function head(report: Report): string {
  return [
    line(report.server),
    `MCP ${report.revision}, ${report.mode}, ${line(report.grant)}: ${counts(report)}`,
    wrap(line(headline(report)), ''),
  ].join('\n')
}

function protection(report: Report): string {
  const [by, seenBy] = protectedBy(report) ?? []
  return by && seenBy ? `${line(by)}\n${wrap(line(seenBy), '  ')}` : ''
}

/** What is still to come stands on one line. */
function steps(all: readonly ReportStep[], paint: Paint): string {
  const isPlain = (step: ReportStep) => step.state === 'waiting' && !step.note && !step.error
  const waiting = all.filter(isPlain).map(({ id }) => id)
  const rows = all.filter((step) => !isPlain(step)).map((step) => stepLine(step, paint))
  if (waiting.length > 0) {
    rows.push(`  waiting  ${wrap(waiting.join(', '), ' '.repeat(11)).trimStart()}`)
  }
  return rows.join('\n')
}

/** A look from outside that finds nothing is half of the way. */
function next({ outcome, steps }: Report): string {
  const signIn = steps.find(({ id }) => id === 'authorization-response')
  if (outcome !== 'ok' || signIn?.state !== 'waiting') return ''
  return 'Next: mcp-auth-inspector login signs in, and walks the steps that wait.'
}

function stepLine(step: ReportStep, paint: Paint): string {
  const time = step.ms === null ? '' : `${Math.round(step.ms)} ms`
  const note = step.error?.message ?? step.note ?? ''
  const row = `  ${paint(step.state.padEnd(8), step.state)} ${step.id.padEnd(22)} ${time.padStart(8)}`
  return `${row}${note ? `  ${line(note)}` : ''}`.trimEnd()
}

function finding(
  report: Report,
  root: ReportFinding,
  followers: ReportFinding[],
  paint: Paint,
): string {
  const rows = [
    `${paint(root.severity.toUpperCase(), root.severity)}  ${line(root.rule)}${root.rootCause ? '  (root cause)' : ''}`,
    wrap(line(root.title), '  '),
    root.remark && wrap(line(root.remark), '  '),
    wrap(lines(root.why), '  '),
    wrap(`Fix: ${lines(root.remedy.text)}`, '  '),
    root.remedy.bytes !== undefined && indent(lines(root.remedy.bytes), '      '),
    root.recipe && wrap(`${line(root.recipe.stack)}: ${lines(root.recipe.text)}`, '  '),
    ...root.evidence.map((place) => `  Seen in: ${line(evidenceText(report, place))}`),
    ...root.spec.map(({ label, url }) => `  ${line(label)}  ${line(url)}`),
    root.breaks.length > 0 && wrap(`Stops: ${root.breaks.map(line).join(', ')}`, '  '),
    followers.length > 0 &&
      wrap(`Follows from it: ${followers.map(({ rule }) => line(rule)).join(', ')}`, '  '),
  ]
  return rows.filter(Boolean).join('\n')
}

function indent(content: string, by: string): string {
  return content.replace(/^(?=.)/gm, by)
}

function clients(verdicts: readonly ClientVerdict[], paint: Paint): string {
  if (verdicts.length === 0) return ''
  const rows = (['works', 'fails', 'unknown'] as const).flatMap((kind) => {
    const those = verdicts.filter(({ verdict }) => verdict === kind)
    if (those.length === 0) return []
    const names = those.map((verdict) => {
      const why = reasons(verdict, line, (words) => line(words).replace(/\.$/, ''))
      return why ? `${line(verdict.id)} (${why})` : line(verdict.id)
    })
    const listed = wrap(names.join(', '), ' '.repeat(11)).trimStart()
    return [`  ${paint(kind.padEnd(8), kind)} ${listed}`]
  })
  return ['Who can log in', ...rows].join('\n')
}

function token({ token }: Report): string {
  if (!token) return ''
  const rows = [
    `Token: ${line(token.type)}`,
    token.expiresAt && `expires ${line(token.expiresAt)}`,
    token.scope && `scope ${line(token.scope)}`,
    token.refreshable && 'can be refreshed',
    token.accessToken && `\n${line(token.accessToken)}`,
  ]
  const first = rows.filter(Boolean).join(', ').replace(', \n', '\n')
  return [first, ...tokenLines(token).map((told) => wrap(line(told), '  '))].join('\n')
}
