import { type JsonObject, stringAt } from '@/lib/http/json'
import { sha256 } from '@/lib/http/sha256'

/** Members of a public key that its thumbprint is made of, in their order (RFC 7638 §3.2). */
const members: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
}

/** The JWK SHA-256 thumbprint of RFC 7638; null for what is no key that it knows. */
export function keyThumbprint(jwk: JsonObject | undefined): string | null {
  const names = members[stringAt(jwk, 'kty') ?? '']
  if (!names) return null
  const values = names.map((name) => [name, stringAt(jwk, name)] as const)
  if (values.some(([, value]) => value === null)) return null
  const bytes = sha256(JSON.stringify(Object.fromEntries(values))).match(/../g) ?? []
  const binary = String.fromCharCode(...bytes.map((pair) => Number.parseInt(pair, 16)))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
