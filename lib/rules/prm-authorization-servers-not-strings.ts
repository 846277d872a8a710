import { httpUrl, isSecure } from '@/lib/flow/url'
import { leaksFrom } from './kit/hosts'
import { issuerFor, memberFix } from './kit/metadata'
import type { Rule } from './rule'
import type { View } from './view'

export const prmAuthorizationServersNotStrings: Rule = {
  id: 'prm-authorization-servers-not-strings',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#2', 'rfc8414#2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'authorization_servers holds something else than issuers',
  why: 'Each entry must be an issuer identifier: an https URL without query, fragment or /.well-known part. Objects, nulls and a bare host name give a parser error at discovery; the URL of the metadata document makes clients insert the well-known part a second time and find nothing.',
  fix: (view) =>
    memberFix('List issuer identifiers only, as strings in an array:', {
      authorization_servers: [issuerFor(view)],
    }),
  recipes: {
    entra:
      'Use https://login.microsoftonline.com/<tenant id>/v2.0, without /.well-known/openid-configuration.',
    keycloak: 'Use https://host/realms/<realm>, without /.well-known/openid-configuration.',
  },
  breaks: [
    'claude-code',
    'claude-ai',
    'cursor',
    'vscode',
    'codex',
    'opencode',
    'inspector',
    'mcp-remote',
    'chatgpt',
  ],
  causes: [
    'as-metadata-not-found',
    'as-issuer-mismatch',
    'as-issuer-trailing-slash',
    'as-path-issuer-not-inserted',
    'as-metadata-not-json',
    'prm-root-and-path-disagree',
    'prm-authorization-servers-is-resource-without-as',
  ],
  needs: ['resource-metadata'],
  messages: ['Expected string, received object', 'Invalid url', 'authorization_servers'],
  detect(view) {
    const document = view.resourceMetadata
    const value = document?.json?.authorization_servers
    if (!document || value === undefined || value === null) return 'inapplicable'
    if (!Array.isArray(value)) {
      return [
        {
          evidence: view.at(document.exchange, '/authorization_servers'),
          remark: `${typeof value} instead of an array`,
        },
      ]
    }
    return value.flatMap((entry, index) => {
      const remark = problemWith(entry, view)
      return remark
        ? [{ evidence: view.at(document.exchange, `/authorization_servers/${index}`), remark }]
        : []
    })
  },
}

function problemWith(entry: unknown, view: View): string | null {
  if (typeof entry !== 'string')
    return `${entry === null ? 'null' : typeof entry} instead of a string`
  const url = httpUrl(entry)
  if (!url) return `${entry} is no absolute https URL`
  if (url.search || url.hash || entry.includes('?') || entry.includes('#'))
    return `${entry} has a query or fragment`
  if (url.pathname.includes('/.well-known/')) return `${entry} is the URL of a document`
  // A host of one's own with http and an internal address have rules of their own.
  const known = url.hostname === view.server.hostname || leaksFrom(entry, view.server)
  return isSecure(url) || known ? null : `${entry} is not https`
}
