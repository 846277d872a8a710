import { markup } from './escape/markup'
import type { Report, ReportFinding } from './report'
import { evidenceText } from './summary'

/** One test suite per server, one test case per rule: errors fail, what could not be looked at is skipped. */
export function junit(report: Report): string {
  const cases = report.rules.map(({ rule, outcome }) => {
    const found = report.findings.filter((finding) => finding.rule === rule)
    return testCase(report, rule, outcome, found)
  })
  const failures = cases.filter(({ failed }) => failed).length
  const skipped = cases.filter(({ skipped }) => skipped).length
  const figures = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`
  const name = markup(report.server)
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="MCP authorization" ${figures}>`,
    `  <testsuite name="${name}" ${figures} timestamp="${markup(report.startedAt)}" time="${seconds(report)}">`,
    ...cases.map(({ xml }) => xml),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')}\n`
}

function seconds({ steps }: Report): string {
  return (steps.reduce((sum, { ms }) => sum + (ms ?? 0), 0) / 1000).toFixed(3)
}

function testCase(report: Report, rule: string, outcome: string, found: ReportFinding[]) {
  const open = `    <testcase classname="${markup(report.server)}" name="${markup(rule)}"`
  const errors = found.filter(({ severity }) => severity === 'error')
  const lesser = found.filter(({ severity }) => severity !== 'error')
  const skipped = outcome === 'unknown' || outcome === 'inapplicable'
  const inner = [
    ...errors.map(
      (finding) =>
        `      <failure type="${markup(finding.severity)}" message="${attribute(finding.title)}">${markup(body(report, finding))}</failure>`,
    ),
    ...(skipped
      ? [
          `      <skipped message="${outcome === 'unknown' ? 'cannot be told from outside' : 'not applicable'}"/>`,
        ]
      : []),
    ...lesser.map(
      (finding) =>
        `      <system-out>${markup(`${finding.severity}: ${body(report, finding)}`)}</system-out>`,
    ),
  ]
  const xml = inner.length > 0 ? [`${open}>`, ...inner, '    </testcase>'].join('\n') : `${open}/>`
  return { xml, failed: errors.length > 0, skipped }
}

/** A line break in an attribute would be read as a space (XML 1.0 §3.3.3). */
function attribute(text: string): string {
  return markup(text.replace(/\s+/g, ' '))
}

function body(report: Report, finding: ReportFinding): string {
  return [
    finding.title,
    finding.remark,
    finding.why,
    `Fix: ${finding.fix}`,
    ...finding.evidence.map((place) => `Seen in: ${evidenceText(report, place)}`),
    ...finding.spec.map(({ label, url }) => `${label}: ${url}`),
  ]
    .filter(Boolean)
    .join('\n')
}
