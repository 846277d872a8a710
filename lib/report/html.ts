import type { Evidence } from '@/lib/rules/rule'
import { accessHtml } from './access-markup'
import { markup } from './escape/markup'
import { exchangesHtml } from './html-exchanges'
import { style } from './html-style'
import type { Report, ReportFinding } from './report'
import { counts, coverage, evidenceText, grouped, headline, protectedBy, reasons } from './summary'
import { tokenLines } from './token-lines'

/** One self-contained file without scripts: opens offline, on a phone, and asks nobody for anything. */
export function html(report: Report): string {
  const title = `MCP authorization: ${report.server}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${markup(title)}</title>
<style>
${style}
</style>
</head>
<body>
<header>
<h1>${markup(report.server)}</h1>
<p class="soft">MCP ${markup(report.revision)}, ${markup(report.mode)}, ${markup(report.grant)}, ${markup(report.startedAt)}</p>
<p><strong>${markup(headline(report))}</strong> ${markup(counts(report))}.</p>${protection(report)}
</header>
<main>
${[findings(report), clients(report), token(report), accessHtml(report), steps(report), exchangesHtml(report.trace.exchanges)].filter(Boolean).join('\n')}
</main>
<footer class="soft">
<p>Rules: ${markup(coverage(report))}. MCP Auth Inspector ${markup(report.version)}.</p>
</footer>
</body>
</html>
`
}

function protection(report: Report): string {
  const [by, seenBy] = protectedBy(report) ?? []
  return by && seenBy ? `\n<p>${markup(by)} <span class="soft">${markup(seenBy)}</span></p>` : ''
}

function findings(report: Report): string {
  if (report.findings.length === 0) return ''
  const articles = grouped(report.findings).map(([root, followers]) =>
    finding(report, root, followers),
  )
  return `<h2>Findings</h2>\n${articles.join('\n')}`
}

function finding(report: Report, root: ReportFinding, followers: ReportFinding[]): string {
  const { text, bytes } = root.remedy
  const items = [
    ...root.evidence.map((place) => `Seen in ${evidence(report, place)}`),
    ...root.spec.map(({ label, url }) => link(label, url)),
    ...(root.breaks.length > 0 ? [`Stops ${root.breaks.map(code).join(', ')}`] : []),
    ...followers.map(({ rule, title }) => `Follows from it: ${code(rule)} ${markup(title)}`),
  ]
  return [
    '<article>',
    `<h3><span class="${root.severity}">${root.severity}</span> ${markup(root.title)}</h3>`,
    `<p class="soft">${code(root.rule)}${root.rootCause ? ', root cause' : ''}</p>`,
    root.remark && `<p>${markup(root.remark)}</p>`,
    `<p>${markup(root.why)}</p>`,
    `<p><strong>Fix.</strong> ${markup(text)}</p>`,
    bytes !== undefined && `<pre>${markup(bytes)}</pre>`,
    root.recipe &&
      `<p><strong>${markup(root.recipe.stack)}.</strong> ${markup(root.recipe.text)}</p>`,
    `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
    '</article>',
  ]
    .filter(Boolean)
    .join('\n')
}

function evidence(report: Report, place: Evidence): string {
  const shown = code(evidenceText(report, place))
  const known = report.trace.exchanges.some(({ id }) => id === place.exchange)
  return known ? `<a href="#exchange-${place.exchange}">${shown}</a>` : shown
}

/** Only https leaves the report. */
function link(label: string, url: string): string {
  return /^https:\/\/[^\s"'<>]+$/.test(url)
    ? `<a href="${markup(url)}" rel="noreferrer">${markup(label)}</a>`
    : markup(label)
}

function code(text: string): string {
  return `<code>${markup(text)}</code>`
}

function clients({ clients: verdicts }: Report): string {
  if (verdicts.length === 0) return ''
  const rows = verdicts.map((known) => {
    const { id, verdict, basis, change } = known
    const why = reasons(known, code, markup)
    return `<tr><td>${code(id)}</td><td class="${verdict}">${verdict}</td><td>${why}</td><td class="soft">${markup(basis)}</td><td>${markup(change ?? '')}</td></tr>`
  })
  return `<h2>Who can log in</h2>\n<table><thead><tr><th>Client</th><th>Verdict</th><th>Because</th><th>Basis</th><th>Change</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

function token({ token }: Report): string {
  if (!token) return ''
  const items = [
    `Type ${code(token.type)}`,
    token.expiresAt && `Expires ${markup(token.expiresAt)}`,
    token.scope && `Scope ${code(token.scope)}`,
    token.refreshable && 'Can be refreshed',
    ...tokenLines(token).map(markup),
  ].filter(Boolean)
  const value = token.accessToken ? `<pre>${markup(token.accessToken)}</pre>` : ''
  return `<h2>Token</h2>\n<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>${value}`
}

function steps(report: Report): string {
  const rows = report.steps.map(
    ({ id, state, ms, note, error }) =>
      `<tr><td>${code(id)}</td><td class="${state}">${state}</td><td class="soft">${ms === null ? '' : `${Math.round(ms)} ms`}</td><td>${markup(error?.message ?? note ?? '')}</td></tr>`,
  )
  return `<h2>Flow</h2>\n<table><thead><tr><th>Step</th><th>State</th><th>Time</th><th>Result</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}
