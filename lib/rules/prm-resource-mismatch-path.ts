import { memberAt, memberFix } from './kit/metadata'
import { compareResource, isOriginDocument } from './kit/resource'
import type { Rule } from './rule'

export const prmResourceMismatchPath: Rule = {
  id: 'prm-resource-mismatch-path',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.3', 'mcp#canonical-uri'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'resource names another path than the MCP endpoint',
  why: 'The value must be identical to the URL that the client connects to, else the document must not be used. VS Code, Gemini CLI and claude.ai compare exactly; the TypeScript SDK, mcp-remote, Claude Code and Codex also take the origin or a parent path of the same host, but no sibling. The base URL in place of the endpoint is the usual slip.',
  fix: (view) =>
    memberFix('Publish the full URL of the endpoint, and one document per endpoint:', {
      resource: view.canonicalResource,
    }),
  recipes: {
    'python-sdk':
      'AuthSettings(resource_server_url="https://host/mcp"), with the path of the endpoint.',
    fastmcp:
      'Pass the public base URL as base_url and mount the endpoint at mcp_path; FastMCP joins both.',
    spring:
      'Set the resource in protectedResourceMetadata; the default is the base URL of the request.',
  },
  breaks: ['vscode', 'gemini-cli', 'claude-ai', 'goose'],
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
    'does not exactly match',
    'Protected resource metadata resource mismatch',
  ],
  detect(view) {
    const document = view.resourceMetadata
    if (!document) return 'inapplicable'
    const { kind, value } = compareResource(document, view.server)
    const wrong =
      kind === 'parent' ||
      kind === 'other-path' ||
      (kind === 'origin' && !isOriginDocument(view, document))
    return wrong
      ? [
          {
            evidence: memberAt(view, document, 'resource'),
            remark: `${value}, expected ${view.canonicalResource}`,
          },
        ]
      : []
  },
}
