import type { WireRequest } from '@/lib/http/exchange'
import type { Transport, WireAnswer } from '@/lib/http/transport'

/** RFC 8414 and OpenID Connect Discovery, with the well-known part before or after the issuer's path. */
const metadata = /\/\.well-known\/(?:oauth-authorization-server|openid-configuration)(?:\/|$)/

/** Characters of all remembered answers together. */
const room = 8 * 1024 * 1024

interface Asked {
  server: string
  sentAt: string
  answer: Promise<WireAnswer>
  /** Characters; 0 until the answer is there. */
  size: number
}

/**
 * Asks for each document of an authorization server once, however many servers of one run name that issuer.
 * An answer that was not asked for again says so. Failures, and answers that may be different in a moment
 * (429, 5xx), are nobody else's. Gives the transport for the inspection of one server.
 */
export function sharedMetadata(send: Transport, now: () => number): (server: string) => Transport {
  const known = new Map<string, Asked>()
  let size = 0

  const forget = (key: string, asked: Asked) => {
    if (known.get(key) !== asked) return
    known.delete(key)
    size -= asked.size
  }

  const remember = (asked: Asked, { response }: WireAnswer) => {
    asked.size = response.body.length
    size += asked.size
    // The oldest give way: a thousand long documents need no more room than a few.
    for (const [key, old] of known) if (size > room && old !== asked) forget(key, old)
  }

  return (server) => async (request, options) => {
    if (!isMetadata(request)) return send(request, options)
    const key = JSON.stringify([request.url, request.headers])
    const earlier = known.get(key)
    const answer = await earlier?.answer.catch(() => null)
    if (earlier && answer && isLasting(answer)) {
      return { ...answer, reused: { server: earlier.server, sentAt: earlier.sentAt } }
    }
    const sentAt = new Date(now()).toISOString()
    const asked: Asked = { server, sentAt, answer: send(request, options), size: 0 }
    known.set(key, asked)
    try {
      const fresh = await asked.answer
      if (known.get(key) !== asked) return fresh
      if (isLasting(fresh)) remember(asked, fresh)
      else forget(key, asked)
      return fresh
    } catch (error) {
      forget(key, asked)
      throw error
    }
  }
}

function isMetadata({ method, url, body }: WireRequest): boolean {
  return (
    method === 'GET' && body === null && URL.canParse(url) && metadata.test(new URL(url).pathname)
  )
}

function isLasting({ response: { status, truncated } }: WireAnswer): boolean {
  return status < 500 && status !== 429 && truncated === null
}
