import type { ClientChange, Comparison, ExchangeChange, FindingFate } from './comparison'
import type { Change } from './json-changes'

export const fateWords: Record<FindingFate, string> = {
  fixed: 'fixed',
  new: 'new',
  remaining: 'remains',
  unseen: 'not seen',
}

/** What became of the findings, in one sentence. */
export function headline({ fixed, new: fresh, remaining, unseen }: Record<FindingFate, number>) {
  const more = [
    ...(remaining > 0 ? [remaining === 1 ? '1 remains' : `${remaining} remain`] : []),
    ...(unseen > 0 ? [`${unseen} not looked at this time`] : []),
  ]
  if (fixed > 0) {
    return sentence([`${findings(fixed)} fixed`, fresh > 0 ? `${fresh} new` : 'none new', ...more])
  }
  if (fresh > 0) {
    return sentence([`${fresh} new ${fresh === 1 ? 'finding' : 'findings'}, none fixed`, ...more])
  }
  if (unseen > 0) return sentence([`No finding fixed, none new`, ...more])
  if (remaining > 0) return `The same ${findings(remaining)} as before.`
  return 'No findings before, none now.'
}

function findings(n: number): string {
  return n === 1 ? '1 finding' : `${n} findings`
}

function sentence(parts: readonly string[]): string {
  return `${parts.join(', ')}.`
}

/** Changes without those that differ between any two runs. */
export function telling(changes: readonly Change[]): Change[] {
  return changes.filter(({ noise }) => noise === undefined)
}

/** Whether two exchanges differ in more than what differs between any two runs. */
export function isTelling({ before, after, moved, headers, body }: ExchangeChange): boolean {
  return before?.outcome !== after?.outcome || moved || telling([...headers, ...body]).length > 0
}

/** Steps that only one of the two runs came to: what else is missing follows from that. */
export function unequal({ steps }: Comparison): { before: string[]; after: string[] } {
  const only = (side: 'before' | 'after') =>
    steps
      .filter(
        (step) =>
          step[side] !== 'pending' && step[side === 'before' ? 'after' : 'before'] === 'pending',
      )
      .map(({ step }) => step as string)
  return { before: only('before'), after: only('after') }
}

/** Where a document is met. */
const stepOfDocument: Record<string, string> = { claims: 'token', session: 'verify' }

/** The comparison without what is there on one side only because the other did not come that far. */
export function alike(comparison: Comparison): Comparison {
  const { before, after } = unequal(comparison)
  const isAlike = (step: string) => !before.includes(step) && !after.includes(step)
  return {
    ...comparison,
    exchanges: comparison.exchanges.filter((found) => isAlike(found.step) && isTelling(found)),
    documents: comparison.documents.filter(
      ({ id, presence }) => presence === 'both' || isAlike(stepOfDocument[id] ?? id),
    ),
    steps: comparison.steps.filter(({ step }) => isAlike(step)),
  }
}

/** Clients that changed in the same way, together. */
export function byWay(changes: readonly ClientChange[]) {
  const ways = new Map<string, Pick<ClientChange, 'before' | 'after'> & { ids: string[] }>()
  for (const { id, before, after } of changes) {
    const key = `${before} ${after}`
    const way = ways.get(key) ?? { before, after, ids: [] }
    way.ids.push(id)
    ways.set(key, way)
  }
  return [...ways.values()]
}

/** A value on one line; text stands without quotes. */
export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
