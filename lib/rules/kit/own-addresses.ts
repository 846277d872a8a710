import { stringsAt } from '@/lib/http/json'
import type { Fix, Hit } from '../rule'
import type { View } from '../view'
import { challengeLine } from './challenge'
import { memberAt, memberFix } from './metadata'
import { compareResource, type ResourceKind } from './resource'

/** Where the server gives out an address of itself that is wrong in one way: challenge, resource, issuers. */
export function addressHits(
  view: View,
  kind: ResourceKind,
  isWrong: (address: string) => boolean,
): Hit[] {
  const advertised = view.challengeParameter('resource_metadata')
  const challenge = advertised !== null && isWrong(advertised) ? [advertised] : []
  const document = view.resourceMetadata
  const compared = compareResource(document, view.server)
  const resource = compared.kind === kind ? [compared.value] : []
  const servers = stringsAt(document?.json, 'authorization_servers')?.filter(isWrong) ?? []
  const inChallenge = view.at(view.unauthenticated, 'header:www-authenticate')
  return [
    ...challenge.map((remark) => ({ evidence: inChallenge, remark })),
    ...resource.map((remark) => ({ evidence: memberAt(view, document, 'resource'), remark })),
    ...servers.map((remark) => ({
      evidence: memberAt(view, document, 'authorization_servers'),
      remark,
    })),
  ]
}

/** The right address at the place of the hit. */
export function addressFix(view: View, hit: Hit, text: string, issuers: readonly string[]): Fix {
  if (hit.evidence[0]?.at === 'header:www-authenticate') {
    return { text, bytes: challengeLine(view), language: 'http' }
  }
  return memberFix(text, { resource: view.canonicalResource, authorization_servers: issuers })
}
