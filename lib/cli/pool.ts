/** Maps with at most `limit` under way at once; results come in the order of `items`, each as soon as it is its turn. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = []
  let running = 0
  const waiting: (() => void)[] = []
  const turn = async (item: Item) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
    try {
      return await work(item)
    } finally {
      running--
      waiting.shift()?.()
    }
  }
  for (const item of items) {
    const result = turn(item)
    // Awaited below in order; until then a failure must not count as unhandled.
    result.catch(() => undefined)
    started.push(result)
  }
  // Taken out, so that what the caller is done with need not be kept.
  for (let next = started.shift(); next; next = started.shift()) yield await next
}
