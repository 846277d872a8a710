import type { Pause } from '@/lib/rules/pause'

/** A frame has 16 ms; the rest of it belongs to the browser. */
const turnMs = 8

/**
 * For long work in pieces: to be awaited between two of them, it lets the browser draw and listen when a turn
 * is over. Work that nobody `isStale` wants any more ends with an error.
 */
export function breather(isStale: () => boolean, now = () => performance.now()): Pause {
  let began = now()
  return () => {
    if (isStale()) throw new Error('Nobody wants this any more.')
    if (now() - began < turnMs) return
    return new Promise((resolve) => {
      // Not a timer: those of a tab in the background, where the person signs in, come once a second.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        began = now()
        resolve()
      }
      port2.postMessage(null)
    })
  }
}
