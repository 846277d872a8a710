/** Does the work piece by piece, each when the browser has nothing else to do; gives what calls it off. */
export function whenIdle(work: readonly (() => unknown)[]): () => void {
  let waiting: number
  const queue = [...work]
  const next = () => {
    queue.shift()?.()
    if (queue.length > 0) wait()
  }
  // Safari learned it late.
  const isKnown = 'requestIdleCallback' in window
  const wait = () => {
    waiting = isKnown ? requestIdleCallback(next) : Number(setTimeout(next, 400))
  }
  wait()
  return () => (isKnown ? cancelIdleCallback(waiting) : clearTimeout(waiting))
}
