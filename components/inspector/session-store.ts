import type { Trace } from '@/lib/flow/trace'

const key = 'mcp-auth-inspector:trace'
/** Bodies are shortened to this many characters when the whole trace does not fit. */
const shortBody = 16_384

export interface Stored {
  trace: Trace
  /** It came from a file: looked at, not walked on. */
  recorded: boolean
  /** Its place in the history, when it was opened from there. */
  keptId: string | null
}

/** The inspection of this tab, as it was left; null when there is none. */
export function storedTrace(): Stored | null {
  try {
    const stored: Stored | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    const whole = stored?.trace?.schema === 1 && Array.isArray(stored.trace.exchanges)
    return whole ? stored : null
  } catch {
    return null
  }
}

/** Keeps the live trace, secrets included, in the tab and nowhere else. */
export function storeTrace(trace: Trace, recorded: boolean, keptId: string | null): void {
  if (store({ trace, recorded, keptId })) return
  store({ trace: shortened(trace), recorded, keptId })
}

export function forgetTrace(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

/** False where the storage is full or switched off; the inspection then goes on in memory. */
function store(stored: Stored): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(stored))
    return true
  } catch {
    return false
  }
}

/** The trace with long bodies cut. */
export function shortened(trace: Trace): Trace {
  const exchanges = trace.exchanges.map((exchange) => {
    const { response } = exchange
    if (!response || response.body.length <= shortBody) return exchange
    const body = response.body.slice(0, shortBody)
    return { ...exchange, response: { ...response, body, truncated: 'size' as const } }
  })
  return { ...trace, exchanges }
}
