const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `12 minutes ago`, `yesterday`; a date once it is more than a week ago. */
export function ago(then: string, now: number): string {
  const time = Date.parse(then)
  if (Number.isNaN(time)) return 'at some time'
  const passed = Math.max(0, now - time)
  if (passed > 7 * 86_400_000) return `on ${then.slice(0, 10)}`
  const [unit, size] = units.find(([, ms]) => passed >= ms) ?? []
  if (!unit || !size) return 'just now'
  const count = Math.floor(passed / size)
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-count, unit)
}
