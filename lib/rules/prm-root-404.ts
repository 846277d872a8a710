import { documentAt, isDocument } from './kit/answers'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmRoot404: Rule = {
  id: 'prm-root-404',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'info',
  spec: ['mcp#prm-discovery', 'rfc9728#3.1'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'There is no resource metadata at the root of the host',
  why: 'The document stands at the URL for this path, which is right. Some clients ignore the path: ChatGPT also looks at the root, and so did builds of VS Code. Where a host has a single MCP server the same document at the root costs nothing and lets them in.',
  fix: (view) =>
    resourceDocumentFix(
      view,
      `If the host has no other MCP server, serve the document at ${view.server.origin}/.well-known/oauth-protected-resource too:`,
    ),
  breaks: [],
  needs: ['resource-metadata'],
  messages: ['does not implement OAuth'],
  detect(view) {
    const root = documentAt(
      view.resourceDocuments,
      `${view.server.origin}/.well-known/oauth-protected-resource`,
    )
    const own = documentAt(view.resourceDocuments, view.resourceMetadataUrl)
    // A longer path means that the host has room for several servers, and the root belongs to none of them.
    const single = view.server.pathname.split('/').filter(Boolean).length === 1
    if (!root || !own || root === own || !single) return 'inapplicable'
    return isDocument(own) && root.status === 404
      ? [{ evidence: view.at(root.exchange, 'status') }]
      : []
  },
}
