/** Computes on first use and keeps the value; rules read the same parses hundreds of times. */
export function memo<T>(compute: () => T): () => T {
  let kept: { value: T } | null = null
  return () => {
    kept ??= { value: compute() }
    return kept.value
  }
}
