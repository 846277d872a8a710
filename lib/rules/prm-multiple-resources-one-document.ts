import { documentAt, isDocument } from './kit/answers'
import { memberAt, memberFix } from './kit/metadata'
import { compareResource } from './kit/resource'
import type { Rule } from './rule'

export const prmMultipleResourcesOneDocument: Rule = {
  id: 'prm-multiple-resources-one-document',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.1', 'rfc9728#3.3'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'One document is served for several MCP endpoints',
  why: 'Whatever path is asked for, the same document comes back, and it is about a sibling of this endpoint. The first endpoint of the host works, the second is refused by every client that compares resource with its URL.',
  fix: (view) =>
    memberFix(
      'Take the path behind /.well-known/oauth-protected-resource and publish it as resource, one document per endpoint:',
      { resource: view.canonicalResource },
    ),
  recipes: {
    express:
      'Register /.well-known/oauth-protected-resource{/*path} and build resource from req.params.path.',
    next: 'Use [[...path]] in the route and build resource from it.',
  },
  breaks: [
    'vscode',
    'claude-ai',
    'claude-code',
    'codex',
    'gemini-cli',
    'opencode',
    'inspector',
    'mcp-remote',
  ],
  causes: [
    'prm-resource-mismatch-path',
    'prm-metadata-url-not-derived-from-resource',
    'prm-root-and-path-disagree',
  ],
  needs: ['resource-metadata'],
  messages: ['does not match expected'],
  detect(view) {
    const own = documentAt(view.resourceDocuments, view.resourceMetadataUrl)
    const root = documentAt(
      view.resourceDocuments,
      `${view.server.origin}/.well-known/oauth-protected-resource`,
    )
    if (!isDocument(own) || !isDocument(root) || own === root) return 'inapplicable'
    const { kind, value } = compareResource(own, view.server)
    if (kind !== 'other-path' || compareResource(root, view.server).value !== value) return []
    return [
      {
        evidence: [...memberAt(view, own, 'resource'), ...memberAt(view, root, 'resource')],
        remark: value,
      },
    ]
  },
}
