import { readAccessToken } from '@/lib/flow/access-token'
import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { isObject, type JsonObject } from '@/lib/http/json'
import { differs, present, right, type TokenInspection, unusual } from './claim'
import { equals, expiry, names, notBefore, past, scope, text } from './compare'
import { type Issue, issueOf } from './issue'
import { claimMeanings, headerMeanings } from './meanings'
import { claimsOf, type Profile } from './open'
import { algorithm, key, signatureWords } from './signature'

const profile = 'RFC 9068 §2.2'

/**
 * The access token opened up and judged by RFC 9068, claim by claim: the one in hand, or the one that an
 * answer brought. Null when there is none; opaque and encrypted tokens are named and left closed.
 */
export function inspectAccessToken(trace: Trace, answer?: Exchange): TokenInspection | null {
  const issue = issueOf(trace, 'access', answer)
  if (!issue) return null
  const { kind, header, claims } = readAccessToken(issue.raw)
  const signature = issue.isChecked ? (issue.facts.tokenSignature?.value ?? null) : null
  if (kind === 'jwe') {
    const summary =
      'Encrypted (JWE): only its header can be read here; the server alone has the key.'
    const members = claimsOf('header', header ?? {}, {}, headerMeanings)
    return { kind, summary, signature: null, claims: members }
  }
  if (kind === 'opaque' || !header || !claims) {
    const summary =
      'Opaque: a reference that says nothing by itself. Introspection or a call tells what it is good for.'
    return { kind: 'opaque', summary, signature: null, claims: [] }
  }
  const isProfile = isAccessTokenType(header.typ)
  return {
    kind,
    summary: `A JWT ${isProfile ? 'in' : 'outside'} the RFC 9068 profile; ${signatureWords(signature, issue.isReplaced)}.`,
    signature,
    claims: [
      ...claimsOf('header', header, headerProfile(signature), headerMeanings),
      ...claimsOf('payload', claims, payloadProfile(issue, claims), claimMeanings).map((claim) =>
        claim.name === 'scope' && claim.value === null ? scopeElsewhere(claim, claims) : claim,
      ),
      ...boundKey(issue, claims),
    ],
  }
}

/** `application/` may be left out (RFC 9068 §4). */
function isAccessTokenType(typ: unknown): boolean {
  return typeof typ === 'string' && /^(application\/)?at\+jwt$/i.test(typ)
}

function headerProfile(signature: TokenInspection['signature']): Profile {
  return {
    typ: {
      required: 'RFC 9068 §2.1',
      judge: (typ) =>
        isAccessTokenType(typ)
          ? right()
          : differs('a strict server takes only this', { what: 'RFC 9068', value: 'at+jwt' }),
    },
    alg: { required: 'RFC 7515 §4.1.1', judge: algorithm },
    kid: { judge: () => key(signature) },
  }
}

function payloadProfile(issue: Issue, claims: JsonObject): Profile {
  const { issuer, resource, clientId, arrival, expiresIn } = issue
  return {
    iss: { required: profile, judge: (value) => equals(value, issuer, 'issuer') },
    aud: { required: profile, judge: (value) => names(value, resource, 'resource') },
    exp: { required: profile, judge: (value) => expiry(value, arrival, expiresIn) },
    iat: { required: profile, judge: (value) => past(value, arrival) },
    sub: { required: profile, judge: (value) => text(value, profile) ?? present },
    client_id: { required: profile, judge: (value) => equals(value, clientId, 'registration') },
    jti: { required: profile, judge: (value) => text(value, profile) ?? present },
    scope: {
      judge: (value) =>
        typeof value === 'string'
          ? scope(value, issue.scope)
          : unusual('a list, where RFC 9068 has words in one text'),
    },
    ...(Object.hasOwn(claims, 'nbf') && {
      nbf: { judge: (value: unknown) => notBefore(value, arrival) },
    }),
    auth_time: { judge: (value) => past(value, arrival) },
    acr: {},
    amr: {},
    groups: {},
    roles: {},
    entitlements: {},
    ...(Object.hasOwn(claims, 'azp') && {
      azp: { judge: (value: unknown) => equals(value, clientId, 'registration') },
    }),
    ...(Object.hasOwn(claims, 'cnf') && {
      cnf: { judge: (value: unknown) => confirmation(value, issue) },
    }),
  }
}

/** Entra and Okta name it `scp`; a token for scopes has to carry them somewhere (RFC 9068 §2.2.3). */
function scopeElsewhere(
  claim: TokenInspection['claims'][number],
  { scp }: JsonObject,
): TokenInspection['claims'][number] {
  return scp === undefined
    ? claim
    : { ...claim, ...unusual('named scp here, as Entra and Okta do') }
}

/** RFC 9449 §6.1: the thumbprint of the key that the proofs are made with. */
function confirmation(value: unknown, { facts }: Issue) {
  const jkt = isObject(value) ? value.jkt : undefined
  if (typeof jkt !== 'string') return present
  const own = facts.dpopThumbprint?.value
  if (own === undefined) return unusual('bound to a key, and sent without proof of it')
  return equals(jkt, own, 'DPoP key')
}

/** A DPoP token without `cnf` is a bearer token by another name. */
function boundKey({ facts }: Issue, claims: JsonObject): TokenInspection['claims'] {
  if (!/^dpop$/i.test(facts.tokenType?.value ?? '') || Object.hasOwn(claims, 'cnf')) return []
  return claimsOf('payload', {}, { cnf: { required: 'RFC 9449 §6' } }, claimMeanings)
}
