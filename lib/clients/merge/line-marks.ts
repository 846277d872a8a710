export interface MarkedLine {
  mark: 'same' | 'added' | 'removed'
  text: string
  /** Its number in the new text; for a removed line in the old one. */
  line: number
}

/** More comparisons than this are not worth the wait; then all in between counts as replaced. */
const mostComparisons = 4_000_000

/** Both texts as one list of lines: what stayed, what came, what went. Line ends do not count. */
export function markedLines(before: string, after: string): MarkedLine[] {
  const old = before.split(/\r?\n/)
  const now = after.split(/\r?\n/)
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++
  let tail = 0
  while (
    tail < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  ) {
    tail++
  }
  const same = (line: number): MarkedLine => ({
    mark: 'same',
    text: now[line] ?? '',
    line: line + 1,
  })
  return [
    ...Array.from({ length: start }, (_, line) => same(line)),
    ...between(old.slice(start, old.length - tail), now.slice(start, now.length - tail), start),
    ...Array.from({ length: tail }, (_, index) => same(now.length - tail + index)),
  ]
}

/** Lines added, removed, and replaced by others, in all. */
export function countMarks(lines: readonly MarkedLine[]): {
  added: number
  removed: number
  replaced: number
} {
  const total = { added: 0, removed: 0, replaced: 0 }
  let here = { added: 0, removed: 0 }
  const close = () => {
    const replaced = Math.min(here.added, here.removed)
    total.replaced += replaced
    total.added += here.added - replaced
    total.removed += here.removed - replaced
    here = { added: 0, removed: 0 }
  }
  for (const { mark } of lines) {
    if (mark === 'same') close()
    else here[mark]++
  }
  close()
  return total
}

/** Longest common subsequence, by the usual table. */
function between(old: readonly string[], now: readonly string[], offset: number): MarkedLine[] {
  const removed = (i: number): MarkedLine => mark('removed', old[i], offset + i)
  const added = (j: number): MarkedLine => mark('added', now[j], offset + j)
  if (old.length * now.length > mostComparisons) {
    return [...old.map((_, i) => removed(i)), ...now.map((_, j) => added(j))]
  }
  const width = now.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: MarkedLine[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push(mark('same', now[j], offset + j))
      i++
      j++
    } else if (j === now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push(removed(i++))
    } else {
      lines.push(added(j++))
    }
  }
  return lines
}

function mark(kind: MarkedLine['mark'], text: string | undefined, index: number): MarkedLine {
  return { mark: kind, text: text ?? '', line: index + 1 }
}
