import type { WireRequest } from '@/lib/http/exchange'

/** A request that waits for a person before it is sent. */
export interface HeldRequest {
  request: WireRequest
  purpose: string
  /** Sends it, changed or not; null does not send it. */
  release(request: WireRequest | null): void
}

export interface Hold {
  enabled: boolean
  hold(request: WireRequest, purpose: string): Promise<WireRequest | null>
  /** Lets everything go that is still held: nothing sent. */
  drop(): void
}

/** Holds requests one after another while it is switched on. */
export function createHold(show: (held: HeldRequest | null) => void): Hold {
  const waiting: HeldRequest[] = []
  const next = () => show(waiting[0] ?? null)
  const holder: Hold = {
    enabled: false,
    hold(request, purpose) {
      if (!holder.enabled) return Promise.resolve(request)
      return new Promise((resolve) => {
        const held: HeldRequest = {
          request,
          purpose,
          release(answer) {
            waiting.splice(waiting.indexOf(held), 1)
            next()
            resolve(answer)
          },
        }
        waiting.push(held)
        next()
      })
    },
    drop() {
      for (const held of [...waiting]) held.release(null)
    },
  }
  return holder
}
