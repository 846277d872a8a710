/** A value with the part marked that differs from what it should be. */
export function Difference({ value, expected }: { value: string; expected: string }) {
  const { start, end } = differingPart(value, expected)
  if (start >= end) return value
  return (
    <>
      {value.slice(0, start)}
      <mark className="rounded-sm bg-warn-chip px-0.5 text-ink">{value.slice(start, end)}</mark>
      {value.slice(end)}
    </>
  )
}

/** Where two texts stop being the same, from the front and from the back. */
export function differingPart(value: string, expected: string): { start: number; end: number } {
  const shortest = Math.min(value.length, expected.length)
  let start = 0
  while (start < shortest && value[start] === expected[start]) start++
  let tail = 0
  while (
    tail < shortest - start &&
    value[value.length - 1 - tail] === expected[expected.length - 1 - tail]
  ) {
    tail++
  }
  return { start, end: value.length - tail }
}
