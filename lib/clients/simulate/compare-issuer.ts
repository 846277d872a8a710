import type { ServerTraits } from '../profiles/profile'
import { coerce } from './coerce'
import { issuerOfPlace } from './server-places'

export interface IssuerQuestion {
  /** The authorization server as asked for. */
  asked: string
  /** Whether resource metadata named it. */
  named: boolean
  /** Where the document was found. */
  place: string
  /** `issuer` of the document. */
  found: unknown
}

/** The refusal when `issuer` is not the one expected (RFC 8414 §3.3), as this client words it; null when it is. */
export function compareIssuer(
  how: ServerTraits['issuer'],
  question: IssuerQuestion,
): string | null {
  const { asked, found, place, named } = question
  switch (how) {
    case 'ignored':
      return null
    case 'sdk-v2':
      return found === asked || (asked.endsWith('/') && found === asked.slice(0, -1))
        ? null
        : `Issuer mismatch in authorization server metadata (RFC 8414 §3.3): expected "${asked}", received "${found}"`
    case 'href':
      return href(found) === href(asked)
        ? null
        : '"response" body "issuer" property does not match the expected value'
    case 'exact':
      return trimmedRoot(coerce(found)) === trimmedRoot(asked)
        ? null
        : 'Incompatible authorization server: authorization server advertised an issuer that does not match the URL its metadata was discovered from (RFC 8414 §3.3); refusing to connect'
    case 'rmcp':
      return rmcp(
        named && !asked.includes('/.well-known/') ? asked : issuerOfPlace(place),
        place,
        found,
      )
  }
}

function rmcp(expected: string, place: string, found: unknown): string | null {
  if (typeof found !== 'string') return null
  if (!URL.canParse(found)) {
    return `Metadata error: OAuth metadata discovery failed for ${place}: relative URL without a base`
  }
  if (new URL(found).origin !== new URL(place).origin) {
    return `Metadata error: OAuth metadata discovery failed for ${place}: OAuth authorization server issuer does not match authorization metadata origin`
  }
  return href(found) === href(expected)
    ? null
    : `Authorization server issuer mismatch: expected ${expected}, received ${found}`
}

function href(value: unknown): string | null {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value).href : null
}

/** A lone slash after the origin is no path. */
function trimmedRoot(value: string): string {
  return URL.canParse(value) && new URL(value).pathname === '/' ? value.replace(/\/$/, '') : value
}

/** Rules that say what is wrong with an issuer, the likeliest first. */
export function issuerRules(asked: string, found: unknown): readonly string[] {
  if (typeof found !== 'string' || found === '') return ['as-issuer-missing-or-bad']
  if (found.replace(/\/$/, '') === asked.replace(/\/$/, '')) {
    return ['as-issuer-trailing-slash', 'as-issuer-mismatch']
  }
  if (found.includes('{')) return ['as-issuer-template-multitenant', 'as-issuer-mismatch']
  return URL.canParse(found)
    ? ['as-issuer-mismatch', 'as-issuer-missing-or-bad']
    : ['as-issuer-missing-or-bad', 'as-issuer-mismatch']
}
