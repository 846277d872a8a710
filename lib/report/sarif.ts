import type { Severity } from '@/lib/rules/rule'
import { lines, visible } from './escape/control'
import { safeJson } from './escape/json'
import { md } from './escape/markdown'
import type { Report, ReportFinding } from './report'
import { evidenceText, headline } from './summary'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0, in the subset that code scanning services show. */
export function sarif(report: Report): string {
  const ids = [...new Set(report.findings.map(({ rule }) => rule))]
  const run = {
    tool: {
      driver: {
        name: 'MCP Auth Inspector',
        version: visible(report.version),
        rules: ids.map((id) => descriptor(report, id)),
      },
    },
    automationDetails: { id: `mcp-auth/${location(report.server)}/` },
    invocations: [
      {
        executionSuccessful: report.outcome !== 'blocked',
        startTimeUtc: report.startedAt,
        ...(report.outcome === 'blocked' && {
          toolExecutionNotifications: [
            { level: 'error', message: { text: visible(headline(report)) } },
          ],
        }),
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: report.findings.map((finding) => result(report, finding, ids.indexOf(finding.rule))),
  }
  return `${safeJson({ $schema: schema, version: '2.1.0', runs: [run] }, 2)}\n`
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

function descriptor(report: Report, id: string) {
  const found = report.findings.filter(({ rule }) => rule === id)
  const [first] = found
  if (!first) return { id }
  const { title, why, fix, severity, spec } = first
  const clauses = spec.map(({ label, url }) => `${label}: ${url}`)
  const helpUri = spec[0]?.url
  return {
    id: visible(id),
    shortDescription: { text: visible(title) },
    fullDescription: { text: lines(why) },
    help: {
      text: lines([why, `Fix: ${fix}`, ...clauses].join('\n\n')),
      markdown: [why, `Fix: ${fix}`, ...clauses].map(md).join('\n\n'),
    },
    ...(helpUri && URL.canParse(helpUri) && { helpUri: new URL(helpUri).href }),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['mcp', 'oauth', visible(first.step)] },
  }
}

function result(report: Report, finding: ReportFinding, ruleIndex: number) {
  const { rule, severity, title, remark, fix, evidence, rootCause, causedBy } = finding
  const seen = evidence.map((place) => evidenceText(report, place))
  const text = [title, remark, `Fix: ${fix}`, ...seen.map((place) => `Seen in: ${place}`)]
  return {
    ruleId: visible(rule),
    ruleIndex,
    level: levels[severity],
    message: { text: lines(text.filter(Boolean).join('\n')) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: location(report.server) },
          region: { startLine: 1 },
        },
        logicalLocations: [
          { fullyQualifiedName: visible(seen[0] ?? report.server), kind: 'resource' },
        ],
      },
    ],
    partialFingerprints: {
      'mcpAuth/v1': visible(`${rule}@${location(report.server)}${evidence[0]?.at ?? ''}`),
    },
    properties: { rootCause, causedBy: causedBy === null ? null : visible(causedBy) },
  }
}

/**
 * The server as a relative path: GitHub refuses every scheme but `file`, and a colon in the first
 * segment reads as a scheme (RFC 3986 §4.2).
 */
function location(server: string): string {
  if (!URL.canParse(server)) return encodeURIComponent(visible(server))
  const { host, pathname } = new URL(server)
  return `${host.replace(/[:[\]]/g, encodeURIComponent)}${pathname}`
}
