import { type Exchange, header } from '@/lib/http/exchange'
import { queryOf, resolve } from './url'

/** A code for a request that carried no S256 challenge. */
export function codeWithoutChallenge(exchange: Exchange): boolean {
  const challenged = queryOf(exchange.request.url).get('code_challenge_method') === 'S256'
  return !challenged && (location(exchange)?.searchParams.has('code') ?? false)
}

/** A sign-in page shown before the parameters are checked leaves the question open. */
export function refused(exchange: Exchange): boolean {
  const status = exchange.response?.status ?? 0
  return status >= 400 || (location(exchange)?.searchParams.has('error') ?? false)
}

function location(exchange: Exchange): URL | null {
  return resolve(header(exchange.response?.headers ?? [], 'location'), exchange.request.url)
}
