import { type JsonObject, stringAt, stringsAt } from '@/lib/http/json'
import type { Evidence, Fix } from '../rule'
import type { Document, View } from '../view'
import { answer, httpFix, jsonFix } from './bytes'

/** Where a member stands, or the whole document when it is not there. */
export function memberAt(view: View, document: Document | null, name: string): Evidence[] {
  if (!document) return []
  const there = document.json !== null && Object.hasOwn(document.json, name)
  return view.at(document.exchange, there ? `/${name}` : '')
}

/** The issuer to name: what the authorization server calls itself, else what the resource names. */
export function issuerFor(view: View): string {
  const own = stringAt(view.serverMetadata?.json, 'issuer')
  const named = stringsAt(view.resourceMetadata?.json, 'authorization_servers')?.find(isHttps)
  return (
    [own, named].find((value) => value && isHttps(value)) ??
    view.fact('issuer') ??
    view.server.origin
  )
}

function isHttps(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** The resource metadata that this server should publish. */
export function resourceDocument(view: View): JsonObject {
  const scopes = view.fact('resourceScopes') ?? view.fact('challengedScope')?.split(' ') ?? []
  return {
    resource: view.canonicalResource,
    authorization_servers: [issuerFor(view)],
    ...(scopes.length > 0 ? { scopes_supported: scopes } : {}),
    bearer_methods_supported: ['header'],
  }
}

/** The whole answer with the resource metadata. */
export function resourceDocumentFix(view: View, text: string): Fix {
  return httpFix(text, answer(200, ['Cache-Control: max-age=300'], resourceDocument(view)))
}

/** A minimal RFC 8414 document for an issuer, with what the server already names. */
export function serverDocument(view: View): JsonObject {
  const json = view.serverMetadata?.json
  const issuer = stringAt(json, 'issuer') ?? view.fact('issuer') ?? view.server.origin
  const base = issuer.replace(/\/$/, '')
  const known = (name: string, path: string) => ({
    [name]: stringAt(json, name) ?? `${base}${path}`,
  })
  return {
    issuer,
    ...known('authorization_endpoint', '/authorize'),
    ...known('token_endpoint', '/token'),
    ...known('registration_endpoint', '/register'),
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
  }
}

export function serverDocumentFix(view: View, text: string): Fix {
  return httpFix(text, answer(200, ['Cache-Control: max-age=300'], serverDocument(view)))
}

/** Some members to set in a document. */
export function memberFix(text: string, members: JsonObject): Fix {
  return jsonFix(text, members)
}
