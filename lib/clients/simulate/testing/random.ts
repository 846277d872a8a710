/** Draws from lists, the same for the same seed (mulberry32). */
export function randomOf(seed: number): <T>(from: readonly T[]) => T {
  let state = seed * 7919
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return (from) => {
    const drawn = from[Math.floor(next() * from.length)]
    if (drawn === undefined) throw new Error('Nothing to draw from.')
    return drawn
  }
}
