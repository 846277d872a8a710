import { documentAt, isDocument } from './kit/answers'
import { resourceDocumentFix } from './kit/metadata'
import { compareResource } from './kit/resource'
import type { Rule } from './rule'

export const prmPathSuffixed404: Rule = {
  id: 'prm-path-suffixed-404',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.1', 'mcp#prm-discovery'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The resource metadata only exists at the root of the host',
  why: 'The document describes an endpoint with a path, but stands where the one of the bare host belongs. Clients that build the well-known URI from the MCP URL find 404; some try the root next, as MCP asks, and some loop on the 404. A second MCP server on the host could not be described at all.',
  fix: (view) =>
    resourceDocumentFix(
      view,
      `Serve the same document at ${view.resourceMetadataUrl}, and name that URL in the challenge:`,
    ),
  recipes: {
    express: 'Register /.well-known/oauth-protected-resource{/*path}.',
    next: 'Use a catch-all route: app/.well-known/oauth-protected-resource/[[...path]]/route.ts.',
    uvicorn: 'Add a route for /.well-known/oauth-protected-resource/{path:path}.',
  },
  breaks: ['vscode', 'claude-ai', 'goose'],
  causes: ['challenge-missing-resource-metadata'],
  needs: ['resource-metadata'],
  messages: ['HTTP 404 trying to load well-known OAuth protected resource metadata'],
  detect(view) {
    const root = documentAt(
      view.resourceDocuments,
      `${view.server.origin}/.well-known/oauth-protected-resource`,
    )
    const own = documentAt(view.resourceDocuments, view.resourceMetadataUrl)
    if (!root || !own || root === own) return 'inapplicable'
    if (!isDocument(root) || own.status !== 404 || view.resourceMetadata !== root) return []
    // A challenge may name any URL, and a document that describes the origin stands where it belongs.
    if (view.fact('resourceMetadataUrl') === root.url) return []
    if (compareResource(root, view.server).kind === 'origin') return []
    return [
      {
        evidence: [...view.at(own.exchange, 'status'), ...view.at(root.exchange, '/resource')],
        remark: `404 at ${own.url}`,
      },
    ]
  },
}
