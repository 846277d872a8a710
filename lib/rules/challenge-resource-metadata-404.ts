import { documentAt, isDocument, statusOf } from './kit/answers'
import { challengeLine } from './kit/challenge'
import type { Rule } from './rule'

export const challengeResourceMetadata404: Rule = {
  id: 'challenge-resource-metadata-404',
  stage: 'header',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.1', 'rfc9728#5.1'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The metadata URL in the challenge leads nowhere',
  why: 'The challenge names an address where no document is: the well-known part was appended to the path instead of inserted after the host, or a proxy that routes by path drops it. VS Code and Claude stop here, because a named URL leaves nothing to guess; clients that try other places work, which hides the defect.',
  fix(view) {
    const found = view.resourceDocuments.find(isDocument)
    const text = found
      ? `Advertise the URL that answers, which is ${found.url}:`
      : `Serve the document at ${view.resourceMetadataUrl}, route /.well-known/oauth-protected-resource/* of the host to the MCP service, and advertise that:`
    const line = challengeLine(view)
    const bytes = found ? line.replace(view.resourceMetadataUrl, found.url) : line
    return { text, bytes, language: 'http' }
  },
  breaks: ['vscode', 'claude-ai', 'claude-code', 'chatgpt', 'opencode', 'mcp-remote', 'inspector'],
  needs: ['resource-metadata'],
  messages: [
    'HTTP 404 trying to load well-known OAuth protected resource metadata',
    'Failed to fetch resource metadata',
  ],
  detect(view) {
    const url = view.challengeParameter('resource_metadata')
    const document = url === null ? null : documentAt(view.resourceDocuments, url)
    if (!document) return 'inapplicable'
    const status = statusOf(document.exchange)
    // Other rules tell of a login, a page or a server that fails.
    if (status < 400 || status > 499 || [401, 403].includes(status)) return []
    const evidence = [
      ...view.at(document.exchange, 'status'),
      ...view.at(view.unauthenticated, 'header:www-authenticate'),
    ]
    return [{ evidence, remark: `${status} at ${url}` }]
  },
}
