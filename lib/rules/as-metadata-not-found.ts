import { documentAt, isDocument, kindsOf, withoutHints } from './kit/answers'
import { wantsKeyOnly } from './kit/challenge'
import { isAnotherPage } from './kit/endpoint'
import { serverDocumentFix } from './kit/metadata'
import type { Rule } from './rule'
import type { View } from './view'

export const asMetadataNotFound: Rule = {
  id: 'as-metadata-not-found',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['mcp#as-metadata', 'rfc8414#3.1'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The authorization server publishes no metadata',
  why: 'No document of RFC 8414 or OpenID Connect Discovery is at any place that is made from the issuer. Codex, Gemini CLI and Copilot CLI stop; Claude Code, OpenCode, the Inspector, mcp-remote and the SDKs guess /authorize, /token and /register on the issuer’s host, which rarely exist.',
  fix: (view) =>
    serverDocumentFix(
      view,
      `Serve this document for exactly the issuer ${view.fact('issuer') ?? view.server.origin}; the well-known part comes between host and path:`,
    ),
  recipes: {
    fastmcp:
      'With RemoteAuthProvider name an authorization server that has metadata; OAuthProxy serves its own.',
    'typescript-sdk': 'Add mcpAuthRouter({ provider, issuerUrl }) at the root of the application.',
    github: 'GitHub publishes no such metadata: put an OAuth proxy in front, under its own issuer.',
  },
  breaks: [
    'codex',
    'gemini-cli',
    'copilot-cli',
    'claude-ai',
    'chatgpt',
    'goose',
    'claude-code',
    'opencode',
    'mcp-remote',
    'inspector',
  ],
  causes: ['as-advertised-endpoint-404-or-405'],
  needs: ['server-metadata'],
  messages: [
    'HTTP 404 trying to load well-known OAuth metadata',
    'Could not discover authorization server metadata',
    'Failed to discover authorization server metadata',
    'Failed to discover OAuth configuration from MCP server',
  ],
  detect(view) {
    if (wantsKeyOnly(view) || isAnotherPage(view)) return 'inapplicable'
    if (view.serverMetadata) return []
    const places = withoutHints(view.serverDocuments, view, 'serverCandidates')
    const evidence = places.flatMap(({ exchange }) => view.at(exchange, 'status'))
    const root = atRoot(view)
    const hint = root ? `, but a document of another issuer stands at ${root}` : ''
    return [{ evidence, remark: `${places.length} places were tried${hint}` }]
  },
}

/** The root of a path issuer’s host, where its document may not be looked for. */
function atRoot(view: View): string | null {
  const [url] = kindsOf(view, 'serverCandidates', ['root'])
  return url && isDocument(documentAt(view.serverDocuments, url)) ? url : null
}
