import { line } from '@/lib/report/escape/control'
import { wrap } from '@/lib/report/wrap'
import type {
  ClientChange,
  Comparison,
  DocumentChange,
  ExchangeChange,
  FindingChange,
  Side,
} from './comparison'
import type { Change } from './json-changes'
import { alike, byWay, fateWords, telling, unequal, valueText } from './words'

/** The comparison for a terminal. */
export function text(whole: Comparison): string {
  const comparison = alike(whole)
  const { before, after } = unequal(whole)
  const sections = [
    head(comparison),
    listed('Findings', comparison.findings.flatMap(finding)),
    listed('Settings', comparison.settings.flatMap(change)),
    ...comparison.documents.map((document) => listed(document.title, documentRows(document))),
    listed('Requests and responses', comparison.exchanges.flatMap(exchange)),
    listed(
      'Steps',
      comparison.steps.map(({ step, before, after, afterError }) =>
        arrow(step, before, afterError ? `${after}: ${afterError}` : after),
      ),
    ),
    listed('Clients', clients(comparison.clients)),
    [notRun('before', before), notRun('now', after), leftAside(comparison)]
      .filter(Boolean)
      .join('\n'),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function head({ before, after, sameServer, headline }: Comparison): string {
  return [
    `Before  ${side(before)}`,
    `After   ${side(after)}`,
    ...(sameServer ? [] : ['Two servers: URLs of the first are read as those of the second.']),
    headline,
  ].join('\n')
}

function side({ server, startedAt, errors, warnings }: Side): string {
  return line(`${server}  ${startedAt}  errors: ${errors}, warnings: ${warnings}`)
}

function listed(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : [title, ...rows].join('\n')
}

function finding(found: FindingChange): string[] {
  const { rule, fate, follows, looked, before, after } = found
  const known = after ?? before
  if (!known || follows !== null) return []
  const place = known.evidence[0]
  return [
    line(`  ${fateWords[fate].padEnd(9)} ${known.severity.padEnd(7)} ${rule}`),
    wrap(line(known.title), ' '.repeat(12)),
    ...(place ? [line(`            Seen in: ${place.request} ${place.at}`)] : []),
    ...(looked ? [] : ['            Nothing to look at before, so it may have been there.']),
  ]
}

function documentRows({ presence, changes, more }: DocumentChange): string[] {
  if (presence !== 'both') return [presence === 'only-before' ? '  only before' : '  only now']
  const rest = more > 0 ? [`  and ${more} more`] : []
  return [...telling(changes).flatMap(change), ...rest]
}

function exchange(found: ExchangeChange): string[] {
  const { purpose, presence, before, after, moved, headers, body } = found
  const known = after ?? before
  const was = before?.outcome ?? 'not sent'
  const is = after?.outcome ?? 'not sent'
  const came = presence === 'both' && was === is ? is : `${was} → ${is}`
  return [
    line(`  ${purpose}`),
    ...(moved ? [line(`    − ${before?.method} ${before?.url}`)] : []),
    line(`    ${moved ? '+ ' : ''}${known?.method} ${known?.url}  ${came}`),
    ...telling([...headers, ...body])
      .flatMap(change)
      .map((row) => `  ${row}`),
  ]
}

function change({ at, kind, before, after }: Change): string[] {
  return [
    `  ${line(at)}${kind === 'reordered' ? '  (another order)' : ''}`,
    ...(kind === 'added' ? [] : [`    − ${line(valueText(before))}`]),
    ...(kind === 'removed' ? [] : [`    + ${line(valueText(after))}`]),
  ]
}

function arrow(name: string, before: string, after: string): string {
  return line(`  ${name.padEnd(22)} ${before} → ${after}`)
}

function clients(changes: readonly ClientChange[]): string[] {
  return byWay(changes).map(({ before, after, ids }) => {
    const listed = wrap(line(ids.join(', ')), ' '.repeat(22)).trimStart()
    return `  ${`${before} → ${after}`.padEnd(19)} ${listed}`
  })
}

function notRun(when: string, steps: readonly string[]): string {
  return steps.length === 0 ? '' : wrap(line(`Run only ${when}: ${steps.join(', ')}.`), '')
}

function leftAside({ noise }: Comparison): string {
  if (noise.length === 0) return ''
  const kinds = noise.map(({ title, count }) => `${title} (${count})`).join(', ')
  return wrap(`Left aside, because it differs between any two runs: ${kinds}.`, '')
}
