/** Browsers take no longer delay; when it is over, the rest is waited for. */
const longestMs = 2 ** 31 - 1

export type RefreshStatus =
  | { kind: 'off' }
  | { kind: 'waiting'; at: number }
  | { kind: 'refreshing' }
  | { kind: 'stopped'; reason: string }

export interface RefreshEffects {
  /** Milliseconds since 1970. */
  now(): number
  /** Does the work after so many milliseconds; returns what calls it off. */
  later(work: () => void, ms: number): () => void
  /** When the token in hand is to be refreshed; null when it cannot be. */
  due(): number | null
  /** Resolves with null, or with why it failed. */
  refresh(): Promise<string | null>
  tell(status: RefreshStatus): void
}

export interface AutomaticRefresh {
  start(): void
  stop(): void
}

/** Refreshes the token whenever it is due, until it is stopped or a refresh fails. */
export function createAutomaticRefresh(effects: RefreshEffects): AutomaticRefresh {
  let on = false
  let callOff = () => {}

  function end(status: RefreshStatus): void {
    on = false
    callOff()
    effects.tell(status)
  }

  function plan(): void {
    const at = effects.due()
    if (at === null) {
      end({ kind: 'stopped', reason: 'There is no token left that could be refreshed.' })
      return
    }
    effects.tell({ kind: 'waiting', at })
    callOff = effects.later(tick, Math.min(Math.max(at - effects.now(), 0), longestMs))
  }

  async function tick(): Promise<void> {
    const at = effects.due()
    // Refreshed by hand in between, or the wait was longer than a timer lasts.
    if (at === null || at > effects.now()) return plan()
    effects.tell({ kind: 'refreshing' })
    const reason = await effects.refresh()
    if (!on) return
    if (reason === null) plan()
    else end({ kind: 'stopped', reason })
  }

  return {
    start() {
      if (on) return
      on = true
      plan()
    },
    stop: () => end({ kind: 'off' }),
  }
}
