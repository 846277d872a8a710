/**
 * Maps with at most `limit` under way at once; results come in the order of `items`, each as soon as it is
 * its turn. At most `ahead` are begun beyond the one whose turn it is, so that one that takes long does not
 * leave the results of all others in memory.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
  ahead = limit * 4,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = []
  let running = 0
  let next = 0
  const fill = () => {
    while (next < items.length && running < limit && started.length < ahead) {
      running++
      const result = work(items[next++] as Item).finally(() => {
        running--
        fill()
      })
      // Awaited below in order; until then a failure must not count as unhandled.
      result.catch(() => undefined)
      started.push(result)
    }
  }
  fill()
  // Taken out, so that what the caller is done with need not be kept.
  for (let result = started.shift(); result; result = started.shift()) {
    fill()
    yield await result
  }
}
