import { memberAt, memberFix } from './kit/metadata'
import { compareResource } from './kit/resource'
import type { Rule } from './rule'

export const prmResourceMissing: Rule = {
  id: 'prm-resource-missing',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The resource metadata lacks resource',
  why: 'resource is the one required member: it says which server the document is about, and becomes the audience of the token. Codex stops with "Protected resource metadata missing required resource field", Gemini CLI with "Protected resource undefined does not match expected". Claude Code, OpenCode, Copilot CLI and the TypeScript SDK went on without it.',
  fix: (view) =>
    memberFix('Add the exact URL of the MCP endpoint, as people enter it:', {
      resource: view.canonicalResource,
    }),
  recipes: {
    'python-sdk': 'Set AuthSettings.resource_server_url to the URL of the endpoint.',
    dotnet: 'Set ResourceMetadata.Resource.',
  },
  breaks: [
    'codex',
    'gemini-cli',
    'goose',
    'vscode',
    'claude-code',
    'opencode',
    'mcp-remote',
    'inspector',
  ],
  causes: [
    'authorize-invalid-target',
    'token-aud-mismatch',
    'prm-metadata-url-not-derived-from-resource',
    'prm-root-and-path-disagree',
  ],
  needs: ['resource-metadata'],
  messages: [
    'Protected resource metadata missing required resource field',
    'Protected resource undefined does not match expected',
    'MCP server does not use OAuth',
  ],
  detect(view) {
    const document = view.resourceMetadata
    if (!document) return 'inapplicable'
    const { kind, value } = compareResource(document, view.server)
    if (kind !== 'missing') return []
    const present = Object.hasOwn(document.json ?? {}, 'resource')
    const title = present ? 'resource is not an absolute URL' : undefined
    return [
      {
        evidence: memberAt(view, document, 'resource'),
        remark: value,
        ...(title ? { title } : {}),
      },
    ]
  },
}
