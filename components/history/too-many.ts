import type { Summary } from './kept'

const mostRuns = 50

/** What all kept runs may take together, in characters. */
export const mostSize = 30_000_000

/** The runs that have to go, of a list with the newest first; the newest stays, however large it is. */
export function tooMany<Kept extends Pick<Summary, 'size'>>(
  runs: readonly Kept[],
  size = mostSize,
): Kept[] {
  let sum = 0
  return runs.filter((run, at) => {
    sum += run.size
    return at > 0 && (at >= mostRuns || sum > size)
  })
}
