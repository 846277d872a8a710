import type { Exchange, WireRequest, WireResponse } from '../exchange'

/** An exchange of a token request, with whatever a test wants to be different. */
export function exchange(
  request: Partial<WireRequest> = {},
  response: Partial<WireResponse> = {},
  rest: Partial<Exchange> = {},
): Exchange {
  return {
    id: 0,
    step: 'token',
    round: 1,
    purpose: 'Exchange the code for a token.',
    via: 'http',
    request: {
      method: 'POST',
      url: 'https://as.example/token',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: 'grant_type=authorization_code',
      ...request,
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: '1.1',
      headers: [['Content-Type', 'application/json']],
      body: '{}',
      bodyBytes: 2,
      truncated: null,
      ...response,
    },
    failure: null,
    startedAt: '2026-11-21T12:00:00.000Z',
    timings: { dns: 1, connect: 2, tls: 3, firstByte: 10, total: 12 },
    remoteAddress: '192.0.2.1',
    tls: null,
    ...rest,
  }
}
