import { claimMeanings, introspectionMeanings } from '@/lib/rules/claims/meanings'
import type { Meaning } from '@/lib/spec/meaning'
import { assertionMeanings, pushedResponseMeanings } from './meanings/assertion'
import { authorizationRequestMeanings, callbackMeanings } from './meanings/authorization-request'
import { challengeMeanings } from './meanings/challenge'
import { clientMetadataMeanings } from './meanings/client-metadata'
import { proofMeanings } from './meanings/proof'
import { resourceMetadataMeanings } from './meanings/resource-metadata'
import { serverMetadataMeanings } from './meanings/server-metadata'
import { tokenRequestMeanings, tokenResponseMeanings } from './meanings/token'

const documents = {
  challenge: challengeMeanings,
  'resource-metadata': resourceMetadataMeanings,
  'server-metadata': serverMetadataMeanings,
  'client-metadata': clientMetadataMeanings,
  'authorization-request': authorizationRequestMeanings,
  callback: callbackMeanings,
  'token-request': tokenRequestMeanings,
  'token-response': tokenResponseMeanings,
  claims: claimMeanings,
  introspection: introspectionMeanings,
  'dpop-proof': proofMeanings,
  assertion: assertionMeanings,
  'pushed-response': pushedResponseMeanings,
} as const

export type DocumentKind = keyof typeof documents

/** What a member of a document is for; null when no specification that is known here defines it. */
export function meaningOf(document: DocumentKind, name: string): Meaning | null {
  const meanings = documents[document]
  return Object.hasOwn(meanings, name) ? (meanings[name] ?? null) : null
}

/** The names a document may have, in the order in which they are best read. */
export function knownNames(document: DocumentKind): string[] {
  return Object.keys(documents[document])
}
