import { readAccessToken } from '@/lib/flow/access-token'
import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, stringAt } from '@/lib/http/json'
import { differs, present, right, type TokenInspection, unusual, type Verdict } from './claim'
import { equals, expiry, names, notBefore, past, text } from './compare'
import { type Issue, issueOf } from './issue'
import { headerMeanings, idTokenMeanings } from './meanings'
import { claimsOf, type Profile } from './open'
import { algorithm, key, signatureWords } from './signature'

const core = 'OpenID Connect Core §2'

/** The ID token judged claim by claim as OpenID Connect Core §3.1.3.7 asks of a client; null when none came. */
export function inspectIdToken(trace: Trace, answer?: Exchange): TokenInspection | null {
  const issue = issueOf(trace, 'id', answer)
  if (!issue) return null
  const { kind, header, claims } = readAccessToken(issue.raw)
  if (kind === 'jwe') {
    const summary = 'Encrypted (JWE): only its header can be read here.'
    const members = claimsOf('header', header ?? {}, {}, headerMeanings)
    return { kind, summary, signature: null, claims: members }
  }
  if (!header || !claims) {
    return {
      kind: 'opaque',
      summary: 'Not a JWT, which it has to be.',
      signature: null,
      claims: [],
    }
  }
  const check = issue.isChecked ? issue.facts.idTokenCheck?.value : undefined
  const signature = check?.signature ?? null
  return {
    kind,
    summary: `A JWT about who signed in; ${signatureWords(signature, issue.isReplaced)}.`,
    signature,
    claims: [
      ...claimsOf('header', header, headerProfile(issue, signature), headerMeanings),
      ...claimsOf('payload', claims, payloadProfile(issue, claims, check?.atHash), idTokenMeanings),
    ],
  }
}

function headerProfile({ facts }: Issue, signature: TokenInspection['signature']): Profile {
  const registered = facts.registrationResponse?.value
  const wanted = stringAt(registered, 'id_token_signed_response_alg')
  return {
    alg: {
      required: 'RFC 7515 §4.1.1',
      judge: (alg) => (wanted === null ? algorithm(alg) : equals(alg, wanted, 'registration')),
    },
    kid: { judge: () => key(signature) },
  }
}

function payloadProfile(issue: Issue, claims: JsonObject, atHash?: string | null): Profile {
  const { issuer, clientId, arrival, nonce } = issue
  const several = Array.isArray(claims.aud) && claims.aud.length > 1
  return {
    iss: { required: core, judge: (value) => equals(value, issuer, 'issuer') },
    sub: { required: core, judge: (value) => text(value, core) ?? present },
    aud: { required: core, judge: (value) => names(value, clientId, 'client id') },
    azp: {
      ...(several && { required: `${core}, for several audiences` }),
      judge: (value) => equals(value, clientId, 'client id'),
    },
    exp: { required: core, judge: (value) => expiry(value, arrival, null) },
    iat: { required: core, judge: (value) => past(value, arrival) },
    nonce: {
      ...(nonce !== null && { required: `${core}, because one was sent` }),
      judge: (value) =>
        nonce === null
          ? unusual('no nonce was sent with the request')
          : equals(value, nonce, 'nonce of the request'),
    },
    at_hash: { judge: (value) => hash(value, atHash) },
    ...(Object.hasOwn(claims, 'nbf') && {
      nbf: { judge: (value: unknown) => notBefore(value, arrival) },
    }),
    auth_time: { judge: (value) => past(value, arrival) },
    acr: {},
    amr: {},
    ...addressProfile(claims),
  }
}

function hash(value: unknown, expected: string | null | undefined): Verdict {
  if (expected === undefined || expected === null) return unusual('could not be computed')
  return value === expected
    ? right('', { what: 'the access token', value: expected })
    : differs('not the hash of the access token beside it', {
        what: 'the access token',
        value: expected,
      })
}

/** An address that nobody proved is no identity. */
function addressProfile({ email, email_verified }: JsonObject): Profile {
  if (email === undefined) return {}
  return { email: { judge: () => (email_verified === true ? present : unusual('not verified')) } }
}
