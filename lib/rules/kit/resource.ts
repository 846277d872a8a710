import { canonicalResource, httpUrl } from '@/lib/flow/url'
import { stringAt } from '@/lib/http/json'
import type { Document, View } from '../view'
import { leaksFrom } from './hosts'

/** How `resource` compares with the URL that people connect to; one kind only, the most telling. */
export type ResourceKind =
  | 'equal'
  | 'missing'
  | 'scheme'
  | 'internal'
  | 'host'
  | 'slash-added'
  | 'slash-typed'
  | 'origin'
  | 'parent'
  | 'other-path'

export interface ComparedResource {
  kind: ResourceKind
  value: string
}

/** Compares as strict clients do: the identifier must be the URL itself (RFC 9728 §3.3). */
export function compareResource(
  document: Pick<Document, 'json'> | null,
  server: URL,
): ComparedResource {
  const value = stringAt(document?.json, 'resource') ?? ''
  const url = httpUrl(value)
  if (!url) return { kind: 'missing', value }
  return { kind: kindOf(value, url, server), value }
}

function kindOf(value: string, url: URL, server: URL): ResourceKind {
  const expected = canonicalResource(server)
  if (value === server.href || value === expected || canonicalResource(url) === expected)
    return 'equal'
  if (leaksFrom(value, server)) return 'internal'
  if (url.hostname === server.hostname && url.protocol === 'http:' && server.protocol === 'https:')
    return 'scheme'
  if (url.origin !== server.origin) return 'host'
  if (url.pathname === `${server.pathname}/`) return 'slash-added'
  if (`${url.pathname}/` === server.pathname) return 'slash-typed'
  if (url.pathname === '/') return 'origin'
  return server.pathname.startsWith(`${url.pathname.replace(/\/$/, '')}/`) ? 'parent' : 'other-path'
}

/**
 * A document at the root of the host that names the origin describes the origin, lawfully, and covers the
 * endpoint in clients that accept a parent (RFC 9728 §3.1, §3.3).
 */
export function isOriginDocument(view: View, document: Document): boolean {
  const root = `${view.server.origin}/.well-known/oauth-protected-resource`
  return document.url === root && view.fact('resourceMetadataUrl') === null
}
