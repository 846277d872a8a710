import { readAccessToken } from '@/lib/flow/access-token'
import type { Facts, Origin } from '@/lib/flow/facts'
import { firstExpiry } from '@/lib/flow/token-expiry'
import type { Trace } from '@/lib/flow/trace'
import { stringAt } from '@/lib/http/json'
import { type Claim, differs, present, right, unusual, type Verdict } from './claim'
import { equals, names, scope } from './compare'
import { type Issue, issueOf } from './issue'
import { introspectionMeanings } from './meanings'
import { claimsOf } from './open'

/** What the authorization server says of the token (RFC 7662 §2.2), held against what it issued; empty when not asked. */
export function inspectIntrospection(trace: Trace): Claim[] {
  const json = trace.facts.introspected?.value
  const issue = issueOf(trace, 'access')
  if (!json || !issue) return []
  const profile = {
    active: { required: 'RFC 7662 §2.2', judge: (value: unknown) => activity(value, issue) },
    ...(json.active === true && {
      scope: { judge: (value: unknown) => scope(String(value), issue.scope) },
      client_id: { judge: (value: unknown) => equals(value, issue.clientId, 'registration') },
      iss: { judge: (value: unknown) => equals(value, issue.issuer, 'issuer') },
      aud: { judge: (value: unknown) => names(value, issue.resource, 'resource') },
      exp: { judge: (value: unknown) => expires(value, issue) },
      sub: { judge: (value: unknown) => subject(value, issue) },
      token_type: { judge: (value: unknown) => type(value, issue) },
    }),
  }
  return claimsOf('payload', json, profile, introspectionMeanings)
}

function activity(active: unknown, { facts }: Issue): Verdict {
  const revoked = isAfter(facts.introspected, facts.revoked)
  if (active !== true)
    return revoked ? right('it was revoked') : differs('just issued, and not good')
  return revoked ? differs('it was revoked') : right()
}

/** Asked before the revocation, the token had every right to be active. */
function isAfter(later: Facts['introspected'], earlier: Facts['revoked']): boolean {
  const at = (from: Origin | undefined) => (from && 'exchange' in from ? from.exchange : -1)
  return earlier !== undefined && at(later?.from) > at(earlier.from)
}

function expires(value: unknown, { facts }: Issue): Verdict {
  const expected = firstExpiry(facts)
  if (expected === null || typeof value !== 'number') return unusual('nothing to compare with')
  const off = Math.round(value - expected / 1000)
  const compared = { what: 'the token', value: new Date(expected).toISOString().slice(0, 19) }
  return Math.abs(off) > 60 ? differs(`${off} s off`, compared) : right('', compared)
}

function subject(value: unknown, { raw }: Issue): Verdict {
  const sub = stringAt(readAccessToken(raw).claims, 'sub')
  return sub === null ? present : equals(value, sub, 'token')
}

function type(value: unknown, { facts }: Issue): Verdict {
  const expected = facts.tokenType?.value ?? null
  return String(value).toLowerCase() === expected?.toLowerCase()
    ? right()
    : unusual('introspection names it otherwise')
}
