import type { TokenSignature } from '@/lib/flow/facts'
import { differs, present, right, unusual, type Verdict } from './claim'

/** `none` is forbidden (RFC 9068 §2.1), a shared secret would have to be known to every server. */
export function algorithm(alg: unknown): Verdict {
  if (typeof alg !== 'string') return differs('not a text')
  if (alg.toLowerCase() === 'none') return differs('not signed at all')
  return alg.startsWith('HS')
    ? unusual('a shared secret: who can check it can also forge it')
    : right()
}

/** Which key was taken is right as soon as the signature is. */
export function key(signature: TokenSignature | null): Verdict {
  if (signature?.outcome === 'verified') return right('a published key verifies with it')
  if (signature?.outcome === 'invalid') return differs('no published key verifies it')
  return present
}

export function signatureWords(signature: TokenSignature | null, isReplaced: boolean): string {
  if (signature?.outcome === 'verified') return 'a published key verifies its signature'
  if (signature?.outcome === 'invalid') return 'no published key verifies its signature'
  return isReplaced ? 'a later token has taken its place' : 'its signature was not checked'
}
