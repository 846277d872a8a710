import { httpUrl, isSecure } from '@/lib/flow/url'
import type { View } from '../view'
import { leaksFrom } from './hosts'
import { issuerFor } from './metadata'

/** Why an entry of `authorization_servers` is no issuer identifier; null when it is one. */
export function problemWithEntry(entry: unknown, view: View): string | null {
  if (typeof entry !== 'string')
    return `${entry === null ? 'null' : typeof entry} instead of a string`
  const url = httpUrl(entry)
  if (!url) return `${entry} is no absolute https URL`
  if (/[?#]/.test(entry)) return `${entry} has a query or fragment`
  if (url.pathname.includes('/.well-known/')) return `${entry} is the URL of a document`
  // A host of one's own with http and an internal address have rules of their own.
  const known = url.hostname === view.server.hostname || leaksFrom(entry, view.server)
  return isSecure(url) || known ? null : `${entry} is not https`
}

/** The issuer that was probably meant. */
export function issuerMeant(entry: unknown, view: View): string {
  if (typeof entry !== 'string') return issuerFor(view)
  const url = httpUrl(entry) ?? httpUrl(`https://${entry}`)
  if (!url) return issuerFor(view)
  const path = url.pathname.replace(/\/\.well-known\/[^/]+/, '').replace(/\/$/, '')
  return `https://${url.host}${path}`
}
