import type { Exchange } from '@/lib/http/exchange'
import { redirectedRequest } from '@/lib/http/redirect'
import type { Outgoing } from './step'

const maxHops = 5

/** Sends a request and its redirects as an ordinary fetch would; every hop is an exchange of its own. */
export async function sendFollowing(
  send: (request: Outgoing) => Promise<Exchange>,
  request: Outgoing,
): Promise<Exchange> {
  let exchange = await send(request)
  for (let hop = 0; hop < maxHops && exchange.response; hop++) {
    const next = redirectedRequest(exchange.request, exchange.response)
    if (!next) break
    exchange = await send({
      ...request,
      ...next,
      headers: next.headers.filter(([name]) => name !== 'User-Agent'),
      purpose: `Follows the redirect of request ${exchange.id + 1}.`,
      redirectedFrom: exchange.id,
    })
  }
  return exchange
}
