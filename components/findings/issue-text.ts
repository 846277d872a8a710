import { placeWords } from '@/components/flow/origin-words'
import { clientName } from '@/components/result/client-names'
import type { Trace } from '@/lib/flow/trace'
import { redactText } from '@/lib/http/redact'
import type { Finding } from '@/lib/rules/diagnosis'
import { listed } from './words'

/** A finding as Markdown for an issue tracker, without a secret in it. */
export function issueText(finding: Finding, trace: Trace): string {
  const { title, why, fix, recipe, spec, evidence, breaks } = finding
  const places = evidence.flatMap(({ exchange, at }) => {
    const request = trace.exchanges[exchange]?.request
    return request ? [`- \`${request.method} ${code(request.url)}\`: ${code(placeWords(at))}`] : []
  })
  const parts = [
    `## ${line(title)}`,
    `MCP server: \`${code(trace.server)}\` (inspected for revision ${trace.revision})`,
    line(why),
    ...(breaks.length > 0
      ? [`Clients that stop because of it: ${listed(breaks.map(clientName))}.`]
      : []),
    ...(places.length > 0 ? [`Seen in:\n${places.join('\n')}`] : []),
    `**Fix.** ${line(fix.text)}`,
    ...(fix.bytes ? [fenced(fix.bytes, fix.language ?? 'text')] : []),
    ...(recipe ? [`**${recipe.stack}.** ${line(recipe.text)}`] : []),
    spec.map(({ label, url }) => `[${label}](${url})`).join(' · '),
  ]
  return redactText(`${parts.filter(Boolean).join('\n\n')}\n`)
}

/** A server's words cannot start a heading, a list or HTML. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[<>]/g, (mark) => (mark === '<' ? '&lt;' : '&gt;'))
}

function code(text: string): string {
  return text.replace(/[`\r\n]/g, '')
}

/** A fence longer than any that stands inside. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}
