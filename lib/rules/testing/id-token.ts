import { traceOf } from '../testing'
import type { TraceBuilder } from './builder'
import { clientId, issuer, jwt } from './healthy'

const from = { exchange: 12, at: '/id_token' }
const signature = { outcome: 'verified', algorithm: 'RS256', keyId: 'k1', reason: null } as const
const healthy = {
  iss: issuer,
  sub: 'user-1',
  aud: clientId,
  nonce: 'n-1',
  at_hash: 'half',
  iat: 1_795_251_600,
  exp: 1_795_255_200,
}

/** A login that asked with the nonce `n-1` and got an ID token with these claims changed; `undefined` leaves one out. */
export function withIdToken(claims: object): TraceBuilder {
  const id_token = jwt({ ...healthy, ...claims })
  return traceOf()
    .authorization({ nonce: 'n-1' })
    .token({ id_token })
    .facts({
      idToken: { value: id_token, from: { computed: 'the test' } },
      idTokenCheck: { value: { signature, atHash: 'half' }, from },
    })
}
