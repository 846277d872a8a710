import { memberAt, memberFix } from './kit/metadata'
import { compareResource } from './kit/resource'
import type { Rule } from './rule'

export const prmResourceTrailingSlash: Rule = {
  id: 'prm-resource-trailing-slash',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.3', 'mcp#canonical-uri'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'resource and the MCP URL differ by a trailing slash',
  why: 'URLs are compared byte for byte, and a slash more is another resource. With the slash on the side of the metadata, Claude Code, Codex, Gemini CLI, OpenCode, the Inspector, mcp-remote and both TypeScript SDKs refused to log in when we measured; of ten only Copilot CLI got in. pydantic’s AnyHttpUrl and URL.href add the slash unasked. With the slash only in the URL that was typed, most clients accept it.',
  fix: (view) =>
    memberFix('Publish the form without the slash, and accept both forms when validating aud:', {
      resource: view.canonicalResource.replace(/\/$/, ''),
    }),
  recipes: {
    'python-sdk':
      'Compare and publish str(url).rstrip("/"); AnyHttpUrl adds a slash to bare hosts.',
    fastmcp: 'Pass base_url without a trailing slash and upgrade; older releases add one.',
    'typescript-sdk': 'Publish the string from your configuration instead of new URL(…).href.',
  },
  breaks: [
    'claude-code',
    'claude-ai',
    'codex',
    'gemini-cli',
    'opencode',
    'inspector',
    'mcp-remote',
    'vscode',
  ],
  causes: [
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
    if (kind !== 'slash-added' && kind !== 'slash-typed') return []
    const severity = kind === 'slash-added' ? 'error' : 'warning'
    return [
      {
        evidence: memberAt(view, document, 'resource'),
        remark: `${value}, connected to ${view.server.href}`,
        severity,
      },
    ]
  },
}
