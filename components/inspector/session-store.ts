import type { Trace } from '@/lib/flow/trace'

const key = 'mcp-auth-inspector:trace'
/** Bodies are shortened to this many characters when the whole trace does not fit. */
const shortBody = 16_384

/** The inspection of this tab, as it was left; null when there is none. */
export function storedTrace(): Trace | null {
  try {
    const text = sessionStorage.getItem(key)
    const trace: Trace | null = text ? JSON.parse(text) : null
    return trace?.schema === 1 && Array.isArray(trace.exchanges) ? trace : null
  } catch {
    return null
  }
}

/** Keeps the live trace, secrets included, in the tab and nowhere else. */
export function storeTrace(trace: Trace | null): void {
  try {
    if (trace === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(trace))
  } catch {
    if (trace) storeShortened(trace)
  }
}

function storeShortened(trace: Trace): void {
  const exchanges = trace.exchanges.map((exchange) =>
    exchange.response && exchange.response.body.length > shortBody
      ? {
          ...exchange,
          response: {
            ...exchange.response,
            body: exchange.response.body.slice(0, shortBody),
            truncated: 'size' as const,
          },
        }
      : exchange,
  )
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...trace, exchanges }))
  } catch {
    // Nothing can be kept here; the inspection goes on in memory.
  }
}
