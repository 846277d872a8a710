import { type Exchange, header, headerValues, mediaType } from '@/lib/http/exchange'
import type { View } from '../view'
import { status } from './use'

/** The requests with a wrong credential, or with none in another method, that were answered. */
export function bearerProbes(view: View): Exchange[] {
  return view.probes('bearer-variants').filter(({ response }) => response !== null)
}

/** A wrong token in a well-formed `Bearer` credential. */
export function isMcpPost({ request }: Exchange): boolean {
  return (
    request.method === 'POST' && /^Bearer /.test(header(request.headers, 'authorization') ?? '')
  )
}

/** What was tried, in a person's words. */
export function describeRequest({ request }: Exchange): string {
  const credential = header(request.headers, 'authorization')
  if (credential === null) return `${request.method} without a token`
  if (!/^Bearer /.test(credential))
    return `${request.method} with the scheme ${credential.split(' ')[0]}`
  return `${request.method} with a made-up token`
}

export function challenged({ response }: Exchange): boolean {
  return headerValues(response?.headers ?? [], 'www-authenticate').some((value) =>
    /bearer|dpop/i.test(value),
  )
}

/** What only the MCP server itself would answer to a request without a token. */
export function isMcpAnswer(exchange: Exchange): boolean {
  if (status(exchange) === 401) return challenged(exchange)
  const type = mediaType(exchange.response?.headers ?? [])
  const session = header(exchange.response?.headers ?? [], 'mcp-session-id') !== null
  return (
    session ||
    (status(exchange) < 300 &&
      (type === 'text/event-stream' || /"jsonrpc"/.test(exchange.response?.body ?? '')))
  )
}
