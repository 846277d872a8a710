/** Stops an exchange when its time is over or when the caller gives up, whichever comes first. */
export interface Deadline {
  signal: AbortSignal
  /** Why it was stopped; null while it runs. */
  stopped(): 'time' | 'cancelled' | null
  /** No time limit from here on; the caller can still give up. */
  stopClock(): void
  /** Forgets the caller's signal too. */
  release(): void
}

export function deadline(ms: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort('time'), ms)
  const cancel = () => controller.abort('cancelled')
  if (caller?.aborted) cancel()
  caller?.addEventListener('abort', cancel)
  return {
    signal: controller.signal,
    stopped: () => (controller.signal.aborted ? controller.signal.reason : null),
    stopClock: () => clearTimeout(timer),
    release() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', cancel)
    },
  }
}
