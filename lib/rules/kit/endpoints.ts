import type { Exchange } from '@/lib/http/exchange'
import { stringAt } from '@/lib/http/json'
import type { Hit } from '../rule'
import type { View } from '../view'
import { status } from './use'

const members = [
  'authorization_endpoint',
  'token_endpoint',
  'revocation_endpoint',
  'introspection_endpoint',
  'jwks_uri',
] as const

/** The hit for an advertised address that nobody serves. */
export function missingEndpoint(view: View, exchange: Exchange): Hit[] {
  if (![404, 405, 410, 501].includes(status(exchange))) return []
  const asked = exchange.request.url.split('?')[0]
  const name = members.find((member) => metadata(view, member)?.split('?')[0] === asked)
  return [
    { evidence: view.at(exchange, 'status'), remark: `${name ?? asked}: ${status(exchange)}` },
  ]
}

export function advertisedEndpoints(view: View): string[] {
  return members.flatMap((member) => metadata(view, member) ?? [])
}

function metadata(view: View, member: string): string | null {
  return stringAt(view.fact('serverMetadata'), member)
}
