import type { WireRequest } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import { addressKey } from './address-key'
import type { Refusal } from './caller'
import { createMeter, type MeterOptions } from './meter'

/** How much one client address may have of a relay that strangers share. */
export interface LimitSettings {
  requestsPerMinute: number
  /** Dynamic client registrations: each leaves something behind on somebody's server. */
  registrationsPerHour: number
  /** Requests of one address under way at once, per instance. */
  atOncePerAddress: number
  /** Requests under way at once, per instance. */
  atOnce: number
}

/** What the relay asks before it works for one call. */
export interface Gate {
  /** Before anything of the body is read. */
  enter(): Promise<Refusal | null>
  /** Before the request is sent. */
  send(request: WireRequest): Promise<Refusal | null>
  /** When the answer has gone out, or the caller. */
  leave(): void
}

export interface Limits {
  gate(address: string): Gate
  inFlight(): number
}

/** Counts what is under way in this process, and what happened per window by the meters' store. */
export function createLimits(settings: LimitSettings, options: MeterOptions): Limits {
  const { requestsPerMinute, registrationsPerHour, atOncePerAddress, atOnce } = settings
  const requests = createMeter('requests', { most: requestsPerMinute, seconds: 60 }, options)
  const registrations = createMeter(
    'registrations',
    { most: registrationsPerHour, seconds: 3600 },
    options,
  )
  const underWay = new Map<string, number>()
  let total = 0

  const change = (key: string, by: 1 | -1) => {
    total += by
    const left = (underWay.get(key) ?? 0) + by
    if (left > 0) underWay.set(key, left)
    else underWay.delete(key)
  }

  return {
    inFlight: () => total,
    gate(address) {
      const key = addressKey(address)
      let state: 'outside' | 'inside' | 'gone' = 'outside'
      return {
        async enter() {
          if (total >= atOnce) return busy
          if ((underWay.get(key) ?? 0) >= atOncePerAddress) return tooManyAtOnce
          if (state === 'outside') {
            state = 'inside'
            change(key, 1)
          }
          const wait = await requests(key)
          return wait === null ? null : tooMany('requests', wait)
        },
        async send(request) {
          if (!isRegistration(request)) return null
          const wait = await registrations(key)
          return wait === null ? null : tooMany('registrations', wait)
        },
        leave() {
          if (state === 'inside') change(key, -1)
          state = 'gone'
        },
      }
    },
  }
}

/** RFC 7591 §2: `redirect_uris` is what a registration for redirects cannot do without. */
function isRegistration({ method, body }: WireRequest): boolean {
  return method === 'POST' && Array.isArray(parseObject(body ?? '')?.redirect_uris)
}

const busy: Refusal = {
  status: 503,
  code: 'busy',
  message: 'This inspector is busy with other requests. Try again in a moment.',
  retryAfter: 2,
}

const tooManyAtOnce: Refusal = {
  status: 429,
  code: 'too-many-at-once',
  message:
    'Too many requests from your address are under way on this inspector. Wait for one to end.',
  retryAfter: 1,
}

function tooMany(what: 'requests' | 'registrations', seconds: number): Refusal {
  const wait = seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} s`
  return {
    status: 429,
    code: `too-many-${what}`,
    message: `This inspector has sent too many ${what} for your address. Try again in ${wait}, or run it on your own machine.`,
    retryAfter: seconds,
  }
}
