import { type JsonObject, parseObject } from '@/lib/http/json'

/** Parts of a JWT, unverified; `kind` tells what the token looks like from outside. */
export interface TokenView {
  raw: string
  kind: 'jwt' | 'jwe' | 'opaque'
  header: JsonObject | null
  claims: JsonObject | null
}

/** Tells JWT, JWE and opaque apart by their parts (RFC 7519 §3, RFC 7516 §3.1); signatures are not checked. */
export function readAccessToken(raw: string): TokenView {
  const parts = raw.split('.')
  const header = parts.length > 1 ? decodePart(parts[0]) : null
  if (parts.length === 5 && header) return { raw, kind: 'jwe', header, claims: null }
  const claims = parts.length === 3 ? decodePart(parts[1]) : null
  if (header && claims) return { raw, kind: 'jwt', header, claims }
  return { raw, kind: 'opaque', header: null, claims: null }
}

/** Whom a token is for, by its `aud` claim; empty when it names nobody. */
export function audiences(claims: JsonObject | null | undefined): string[] {
  const aud = claims?.aud
  const list = Array.isArray(aud) ? aud : [aud]
  return list.filter((item): item is string => typeof item === 'string' && item !== '')
}

/** `scope` (RFC 9068 §2.2.3) or `scp` (Entra, Okta), as a list or in words; null when a token names none. */
export function claimedScope(claims: JsonObject | null | undefined): string | null {
  const named = claims?.scope ?? claims?.scp
  if (typeof named === 'string') return named
  return Array.isArray(named) ? named.filter((item) => typeof item === 'string').join(' ') : null
}

function decodePart(part = ''): JsonObject | null {
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    return parseObject(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
