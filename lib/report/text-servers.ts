import { serverComparison } from '@/lib/flow/server-comparison'
import type { Trace } from '@/lib/flow/trace'
import { line } from './escape/control'

/** The authorization servers that the resource names, member by member under each other. */
export function serversText(trace: Trace): string {
  const comparison = serverComparison(trace.facts)
  if (!comparison) return ''
  const { issuers, silent, groups } = comparison
  const names = issuers.map((issuer, index) => {
    const what = silent[index] ? 'publishes no metadata' : index === 0 ? 'in use' : 'also named'
    return `  ${index + 1}  ${line(issuer)} (${what})`
  })
  const rows = groups.flatMap(({ title, members }) => [
    `  ${title}`,
    ...members.flatMap(({ name, values, differs }) => [
      `  ${differs ? '≠' : ' '} ${name}`,
      ...(differs ? values : values.slice(0, 1)).map(
        (value, index) =>
          `      ${differs ? index + 1 : '='}  ${value === null ? 'none' : line(value)}`,
      ),
    ]),
  ])
  return ['Authorization servers', ...names, ...rows].join('\n')
}
