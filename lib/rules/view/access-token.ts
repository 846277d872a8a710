import { type JsonObject, parseObject } from '@/lib/http/json'
import type { TokenView } from '../view'

/** Tells JWT, JWE and opaque apart by their parts (RFC 7519 §3, RFC 7516 §3.1); signatures are not checked. */
export function readAccessToken(raw: string): TokenView {
  const parts = raw.split('.')
  const header = parts.length > 1 ? decodePart(parts[0]) : null
  if (parts.length === 5 && header) return { raw, kind: 'jwe', header, claims: null }
  const claims = parts.length === 3 ? decodePart(parts[1]) : null
  if (header && claims) return { raw, kind: 'jwt', header, claims }
  return { raw, kind: 'opaque', header: null, claims: null }
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
