import type { StepId } from '@/lib/flow/trace'
import type { Exchange, Header, WireRequest } from '@/lib/http/exchange'
import { redirectedRequest } from '@/lib/http/redirect'
import { Reply } from './reply'

type Answerer = (request: WireRequest) => Reply

/** Writes exchanges as the engine does, redirects hop by hop. */
export class TestRecorder {
  readonly exchanges: Exchange[] = []

  send(
    step: StepId,
    request: WireRequest,
    answer: Answerer | Reply,
    over: Partial<Exchange> = {},
  ): Exchange {
    const given = answer instanceof Reply ? answer : answer(request)
    const exchange = this.record(step, request, given, over)
    const next = given.response && redirectedRequest(request, given.response)
    if (!next || answer instanceof Reply || this.exchanges.length > 60) return exchange
    return this.send(step, next, answer, { ...over, redirectedFrom: exchange.id })
  }

  record(
    step: StepId,
    request: WireRequest,
    { response, failure }: Reply,
    over: Partial<Exchange> = {},
  ): Exchange {
    const secure = request.url.startsWith('https:')
    const exchange: Exchange = {
      id: this.exchanges.length,
      step,
      round: 1,
      purpose: 'A request of the test.',
      via: 'http',
      request,
      response,
      failure,
      startedAt: '2026-11-21T09:00:00.000Z',
      timings: { dns: 4, connect: 9, ...(secure ? { tls: 12 } : {}), firstByte: 30, total: 41 },
      remoteAddress: response ? '203.0.113.10' : null,
      tls: secure && response ? healthyTls : null,
      ...over,
    }
    this.exchanges.push(exchange)
    return exchange
  }
}

const healthyTls = {
  version: 'TLSv1.3',
  subject: 'CN=mcp.example.com',
  issuer: 'CN=Example CA',
  validTo: '2027-06-01T00:00:00.000Z',
  problem: null,
}

export function get(
  url: string,
  headers: readonly Header[] = [['Accept', 'application/json']],
): WireRequest {
  return { method: 'GET', url, headers, body: null }
}

export function post(url: string, body: object, headers: readonly Header[] = []): WireRequest {
  const own: Header[] = [
    ['Content-Type', 'application/json'],
    ['Accept', 'application/json, text/event-stream'],
  ]
  return { method: 'POST', url, headers: [...own, ...headers], body: JSON.stringify(body) }
}

export function postForm(url: string, parameters: Readonly<Record<string, string>>): WireRequest {
  const body = new URLSearchParams(parameters).toString()
  return {
    method: 'POST',
    url,
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body,
  }
}
