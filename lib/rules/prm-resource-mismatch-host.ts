import { memberAt, memberFix } from './kit/metadata'
import { compareResource } from './kit/resource'
import type { Rule } from './rule'

export const prmResourceMismatchHost: Rule = {
  id: 'prm-resource-mismatch-host',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.3'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'resource names another host',
  why: 'The document speaks about a server on another host: staging, the gateway behind, or the name before a CNAME. Clients must not use it, since otherwise any server could borrow another one’s login. claude.ai then falls back to /register on the MCP host and reports that registration failed; SDK clients say "does not match expected … (or origin)".',
  fix: (view) =>
    memberFix(
      'Publish the public URL, from configuration; behind several host names publish one document per name:',
      { resource: view.canonicalResource },
    ),
  recipes: {
    uvicorn: 'Configure the public base URL instead of deriving it from the request.',
    express: 'Configure the public base URL instead of req.hostname.',
  },
  breaks: [
    'claude-ai',
    'claude-code',
    'vscode',
    'codex',
    'gemini-cli',
    'opencode',
    'inspector',
    'mcp-remote',
    'goose',
    'cline',
  ],
  causes: [
    'prm-metadata-url-not-derived-from-resource',
    'prm-root-and-path-disagree',
    'authorize-invalid-target',
    'token-aud-mismatch',
    'use-401-with-fresh-token',
  ],
  needs: ['resource-metadata'],
  messages: [
    'does not match expected',
    'does not match MCP server resolved resource',
    'Protected resource metadata resource mismatch',
  ],
  detect(view) {
    const document = view.resourceMetadata
    if (!document) return 'inapplicable'
    const { kind, value } = compareResource(document, view.server)
    if (kind !== 'host') return []
    return [
      {
        evidence: memberAt(view, document, 'resource'),
        remark: `${value}, expected ${view.canonicalResource}`,
      },
    ]
  },
}
