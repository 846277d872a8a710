import { httpUrl } from '@/lib/flow/url'
import { stringAt } from '@/lib/http/json'
import type { View } from '../view'
import { documentAt, isDocument, isHtml, statusOf } from './answers'

/**
 * Whether something else than an MCP server answers: a page with success, or nothing at this path although
 * no metadata speaks of it.
 */
export function isAnotherPage(view: View): boolean {
  const exchange = view.unauthenticated
  const status = statusOf(exchange)
  if (status >= 200 && status < 300) return isHtml(exchange)
  if (status !== 404 && status !== 405 && status !== 410) return false
  if (view.challenges.bearer) return false
  const own = documentAt(view.resourceDocuments, view.resourceMetadataUrl)
  return !isDocument(own)
}

/** Addresses where the endpoint may be: what the metadata names, then the usual paths. */
export function likelyEndpoints(view: View): string[] {
  const named = stringAt(view.resourceMetadata?.json, 'resource')
  const { origin, pathname } = view.server
  const usual = [`${origin}/mcp`, `${origin}/sse`, `${origin}${pathname.replace(/\/$/, '')}/mcp`]
  const all = named && httpUrl(named) ? [named, ...usual] : usual
  return [...new Set(all)].filter(
    (url) => url !== view.canonicalResource && url !== view.server.href,
  )
}
