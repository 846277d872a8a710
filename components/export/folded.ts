import type { MarkedLine } from '@/lib/clients/merge/line-marks'

/** Lines around a change that help to find one's way. */
const context = 3

export type FoldedLine = MarkedLine | { from: number; hidden: number }

/** Long runs of lines that stayed, folded into one part each; none when the whole is wanted. */
export function folded(lines: readonly MarkedLine[], whole: boolean): FoldedLine[] {
  if (whole) return [...lines]
  const near = lines.map((_, index) =>
    lines
      .slice(Math.max(0, index - context), index + context + 1)
      .some(({ mark }) => mark !== 'same'),
  )
  const changed = near.includes(true)
  const parts: FoldedLine[] = []
  let at = 0
  while (at < lines.length) {
    const end = near.indexOf(true, at)
    const run = near[at] || !changed ? 0 : (end < 0 ? lines.length : end) - at
    // One line less is no fold.
    if (run > 1) parts.push({ from: at, hidden: run })
    const line = lines[at]
    if (run <= 1 && line) parts.push(line)
    at += Math.max(run, 1)
  }
  return parts
}
