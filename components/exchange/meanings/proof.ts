import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Header and claims of a DPoP proof (RFC 9449 §4.2). */
export const proofMeanings: Meanings = {
  ...definedIn('rfc9449#4.2', {
    typ: 'Marks the JWT as a proof, so that no other JWT passes for one.',
    alg: 'The algorithm of the signature; it must be an asymmetric one.',
    jwk: 'The public key. The private half stays here; the token will be bound to this key.',
    htm: 'The method of this very request. A proof for another method is refused.',
    htu: 'The URL of this very request, without query and fragment. Behind a proxy this is what goes wrong.',
    iat: 'When the proof was made, in seconds since 1970. Servers take proofs of the last minutes only.',
    jti: 'Random, new for every request, so that a proof cannot be sent twice.',
    ath: 'SHA-256 of the access token that the proof goes with, so that it fits no other token.',
  }),
  ...definedIn('rfc9449#8', {
    nonce: 'What the server gave in DPoP-Nonce: shows that the proof was made just now.',
  }),
}
