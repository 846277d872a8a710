const signs = ['pointermove', 'pointerdown', 'keydown', 'dragenter'] as const

/**
 * Begins the work at the first sign of a person, piece by piece, so that the page itself is there first and what
 * they press next finds its code; gives what calls it off.
 */
export function onceThere(work: readonly (() => Promise<unknown>)[]): () => void {
  const hands = new AbortController()
  const begin = async () => {
    hands.abort()
    // What cannot be loaded now is asked for again where it is needed, and fails there.
    for (const piece of work) await piece().catch(() => undefined)
  }
  for (const sign of signs) addEventListener(sign, begin, { signal: hands.signal, passive: true })
  return () => hands.abort()
}
