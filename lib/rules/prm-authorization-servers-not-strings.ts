import { issuerMeant, problemWithEntry } from './kit/authorization-servers'
import { memberFix } from './kit/metadata'
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
      authorization_servers: entries(view).map((entry) =>
        problemWithEntry(entry, view) ? issuerMeant(entry, view) : entry,
      ),
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
    'copilot-cli',
    'gemini-cli',
  ],
  causes: [
    'as-metadata-not-found',
    'as-metadata-not-json',
    'as-issuer-mismatch',
    'as-issuer-trailing-slash',
    'as-path-issuer-not-inserted',
    'prm-root-and-path-disagree',
    'prm-authorization-servers-is-resource-without-as',
  ],
  needs: ['resource-metadata'],
  messages: ['Expected string, received object', 'Invalid url', 'authorization_servers'],
  detect(view) {
    const document = view.resourceMetadata
    const value = document?.json?.authorization_servers
    if (!document || value === undefined || value === null) return 'inapplicable'
    return entries(view).flatMap((entry, index) => {
      const remark = Array.isArray(value) ? problemWithEntry(entry, view) : 'not in an array'
      const place = Array.isArray(value)
        ? `/authorization_servers/${index}`
        : '/authorization_servers'
      return remark ? [{ evidence: view.at(document.exchange, place), remark }] : []
    })
  },
}

function entries(view: View): readonly unknown[] {
  const value = view.resourceMetadata?.json?.authorization_servers
  return Array.isArray(value) ? value : [value]
}
