import type { Exchange, WireRequest } from './exchange'
import { Hider, type Redaction } from './hider'
import { redactBody } from './redact-body'
import { hideInExchange, hideInRequest, sweepExchange, sweepRequest } from './redact-exchange'
import { redactUrlWith } from './redact-url'

/** An exchange without its secrets; each leaves a mark, and equal ones equal marks. */
export function redactExchange(exchange: Exchange, redaction?: Redaction): Exchange {
  const [redacted = exchange] = redactExchanges([exchange], redaction)
  return redacted
}

/** What is secret in one exchange is hidden in all: a token that an error message repeats, for instance. */
export function redactExchanges(exchanges: readonly Exchange[], redaction?: Redaction): Exchange[] {
  const hider = new Hider(redaction)
  const hidden = exchanges.map((exchange) => hideInExchange(exchange, hider))
  const sweep = hider.sweeper()
  return hidden.map((exchange) => sweepExchange(exchange, sweep))
}

export function redactRequest(request: WireRequest, redaction?: Redaction): WireRequest {
  const hider = new Hider(redaction)
  return sweepRequest(hideInRequest(request, hider), hider.sweeper())
}

/** Text of any kind: a message, a log line, a body without a content type. */
export function redactText(text: string, redaction?: Redaction): string {
  const hider = new Hider(redaction)
  return hider.sweeper()(redactBody(text, '', hider))
}

/** A URL, absolute or relative, with the parameters of its query and its fragment. */
export function redactUrl(url: string, redaction?: Redaction): string {
  const hider = new Hider(redaction)
  return hider.sweeper()(redactUrlWith(url, hider), 'url')
}
