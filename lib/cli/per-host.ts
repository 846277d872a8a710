import { type Transport, TransportError } from '@/lib/http/transport'

/**
 * Lets at most `most` requests to one host be under way at once, whatever its ports; the others wait for
 * their turn in order. A live stream counts until its head is there, because another request answers it.
 */
export function perHost(send: Transport, most: number): Transport {
  const hosts = new Map<string, { running: number; waiting: (() => void)[] }>()

  return async (request, options = {}) => {
    const host = URL.canParse(request.url) ? new URL(request.url).hostname : ''
    const queue = hosts.get(host) ?? { running: 0, waiting: [] }
    hosts.set(host, queue)
    const asked = performance.now()
    const waits = queue.running >= most
    if (waits) await turn(queue.waiting, options.signal)
    else queue.running++
    const queued = Math.round((performance.now() - asked) * 10) / 10
    try {
      const answer = await send(request, options)
      return waits ? { ...answer, timings: { ...answer.timings, queued } } : answer
    } finally {
      // Whoever is next takes over this place.
      const next = queue.waiting.shift()
      if (next) next()
      else if (--queue.running === 0) hosts.delete(host)
    }
  }
}

function turn(waiting: (() => void)[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancelled = () => {
      waiting.splice(waiting.indexOf(start), 1)
      reject(new TransportError('cancelled', 'The request was cancelled.'))
    }
    const start = () => {
      signal?.removeEventListener('abort', cancelled)
      resolve()
    }
    if (signal?.aborted)
      return reject(new TransportError('cancelled', 'The request was cancelled.'))
    signal?.addEventListener('abort', cancelled, { once: true })
    waiting.push(start)
  })
}
