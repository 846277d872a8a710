import { accessMarkdown } from './access-markup'
import { block, cell, code, md } from './escape/markdown'
import type { Report, ReportFinding } from './report'
import { counts, coverage, evidenceText, grouped, headline, protectedBy, reasons } from './summary'
import { tokenLines } from './token-lines'

/** The report for an issue, a pull request or a wiki. */
export function markdown(report: Report): string {
  const sections = [
    `# MCP authorization: ${md(report.server)}`,
    `${md(headline(report))}`,
    `MCP ${report.revision}, ${report.mode}, ${code(report.grant)}, ${md(report.startedAt)}: **${counts(report)}**`,
    protection(report),
    table(
      ['Step', 'State', 'Time', 'Result'],
      report.steps.map((step) => [
        cell(step.id),
        step.state,
        step.ms === null ? '' : `${Math.round(step.ms)} ms`,
        md(step.error?.message ?? step.note ?? ''),
      ]),
    ),
    ...grouped(report.findings).map(([root, followers]) => finding(report, root, followers)),
    clients(report),
    token(report),
    accessMarkdown(report),
    `Rules: ${coverage(report)}.`,
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function protection(report: Report): string {
  const [by, seenBy] = protectedBy(report) ?? []
  return by && seenBy ? `**${md(by)}** ${md(seenBy)}` : ''
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return ''
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

function finding(report: Report, root: ReportFinding, followers: ReportFinding[]): string {
  const { text, bytes, language } = root.remedy
  return [
    `## ${root.severity}: ${md(root.title)}`,
    `${code(root.rule)}${root.rootCause ? ', root cause' : ''}`,
    md(root.remark),
    md(root.why),
    `**Fix.** ${md(text)}`,
    bytes !== undefined && block(bytes, language === 'text' ? '' : (language ?? '')),
    root.recipe && `**${md(root.recipe.stack)}.** ${md(root.recipe.text)}`,
    list([
      ...root.evidence.map((place) => `Seen in ${code(evidenceText(report, place))}`),
      ...root.spec.map(({ label, url }) => link(label, url)),
      ...(root.breaks.length > 0 ? [`Stops ${root.breaks.map(code).join(', ')}`] : []),
      ...followers.map(({ rule, title }) => `Follows from it: ${code(rule)} ${md(title)}`),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Only plain https addresses, as the specifications have, become links. */
function link(label: string, url: string): string {
  return /^https:\/\/[\w./#?=&%-]+$/.test(url) ? `[${md(label)}](${url})` : md(label)
}

function list(items: string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function clients({ clients: verdicts }: Report): string {
  if (verdicts.length === 0) return ''
  const rows = verdicts.map((known) => [
    cell(known.id),
    known.verdict,
    reasons(known, cell, md),
    known.basis,
    md(known.change ?? ''),
  ])
  return `## Who can log in\n\n${table(['Client', 'Verdict', 'Because', 'Basis', 'Change'], rows)}`
}

function token({ token }: Report): string {
  if (!token) return ''
  return [
    '## Token',
    list(
      [
        `Type ${code(token.type)}`,
        token.expiresAt && `Expires ${md(token.expiresAt)}`,
        token.scope && `Scope ${code(token.scope)}`,
        token.refreshable && 'Can be refreshed',
        ...tokenLines(token).map(md),
      ].filter((item): item is string => typeof item === 'string'),
    ),
    token.accessToken && block(token.accessToken),
  ]
    .filter(Boolean)
    .join('\n\n')
}
