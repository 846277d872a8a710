import { isTransportFailure } from './exchange'
import { isObject, parseObject, stringAt } from './json'
import { type SendOptions, type Transport, TransportError, type WireAnswer } from './transport'

/** Extra time for the relay to say that its own limit was reached. */
const graceMs = 5_000

/** The page's transport: asks the relay at `endpoint` to send, because a browser shows too little. */
export function relayTransport(endpoint: string, fetcher: typeof fetch): Transport {
  return async (request, options = {}) => {
    const { timeoutMs = 10_000, stream = 'answer' } = options
    const hangUp = new AbortController()
    const cancel = () => hangUp.abort()
    const timer = setTimeout(cancel, timeoutMs + graceMs)
    options.signal?.addEventListener('abort', cancel)
    if (options.signal?.aborted) cancel()
    const release = () => {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', cancel)
    }
    let lines: AsyncGenerator<string> | null = null
    try {
      const response = await fetcher(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...request, timeoutMs, stream }),
        signal: hangUp.signal,
        cache: 'no-store',
        redirect: 'error',
      })
      if (!response.headers.get('content-type')?.startsWith('application/x-ndjson')) {
        return answerOf(await response.text())
      }
      lines = readLines(response, release)
      const head = await lines.next()
      clearTimeout(timer)
      return { ...answerOf(head.value ?? ''), chunks: chunksOf(lines) }
    } catch (error) {
      await lines?.return(undefined)
      throw error instanceof TransportError ? error : unreachable(error, options)
    } finally {
      if (!lines) release()
    }
  }
}

function unreachable(error: unknown, options: SendOptions): TransportError {
  if (options.signal?.aborted) return new TransportError('cancelled', 'The request was cancelled.')
  const words = error instanceof Error ? error.message : String(error)
  return new TransportError(
    'relay',
    `The inspector's own server does not answer (${words}). Check that it is still running, then try again.`,
  )
}

/** The relay is our own, but something in between may answer in its place. */
function answerOf(text: string): WireAnswer {
  const json = parseObject(text)
  if (json?.ok === true && isObject(json.answer) && isObject(json.answer.response)) {
    return json.answer as Pick<WireAnswer, keyof WireAnswer>
  }
  const failure = isObject(json?.failure) ? json.failure : null
  const message = stringAt(failure, 'message')
  if (!failure || message === null) {
    throw new TransportError(
      'relay',
      "Something else answered in place of the inspector's own server. Reload the page, and check for a proxy in between.",
    )
  }
  const code = stringAt(failure, 'code') ?? ''
  const seen = (isObject(failure.seen) ? failure.seen : {}) as TransportError['seen']
  throw new TransportError(isTransportFailure(code) ? code : 'relay', message, seen)
}

async function* chunksOf(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    for await (const line of lines) {
      const chunk = stringAt(parseObject(line), 'chunk')
      if (chunk === null) return
      yield chunk
    }
  } catch {
    // The relay or the caller hung up: a live stream has no better end.
  }
}

async function* readLines(response: Response, release: () => void): AsyncGenerator<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      const lines = `${rest}${decoder.decode(piece.value, { stream: true })}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    release()
    await reader?.cancel().catch(() => undefined)
  }
}
