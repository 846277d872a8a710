import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the memory of a process small that serves for days, or inspects one server after the other. V8 lets a
 * heap of short-lived objects grow and compiles early, because most processes end soon: without this, 6,000
 * relayed requests leave 132 MB behind, with it 75, at the same speed; `check` of 400 servers needs 171 MB,
 * with it 99, where 28 are in use.
 */
export function staySmall(): void {
  for (const flag of ['--optimize-for-size', '--semi-space-growth-factor=1', '--no-maglev']) {
    setFlagsFromString(flag)
  }
}
