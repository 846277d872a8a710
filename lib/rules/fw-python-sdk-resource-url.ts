import { memberFix } from './kit/metadata'
import { compareResource } from './kit/resource'
import type { Rule } from './rule'

export const fwPythonSdkResourceUrl: Rule = {
  id: 'fw-python-sdk-resource-url',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.3'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The Python SDK publishes its base URL as resource',
  why: 'AuthSettings.resource_server_url was set to the base URL, and pydantic added a slash: resource is "https://host/" while people connect to an endpoint with a path. VS Code, Gemini CLI and Codex compare exactly and stop, "does not match expected"; Claude Code and the TypeScript SDK take the origin for the endpoint.',
  fix: (view) =>
    memberFix(
      `Set AuthSettings(resource_server_url="${view.canonicalResource}"). The document then says:`,
      { resource: view.canonicalResource },
    ),
  recipes: {
    'python-sdk': 'AuthSettings(issuer_url=…, resource_server_url=AnyHttpUrl("https://host/mcp"))',
    fastmcp: 'Set base_url to the public base URL and leave the path to mcp_path.',
  },
  breaks: ['vscode', 'gemini-cli', 'claude-ai'],
  causes: [
    'prm-resource-mismatch-path',
    'prm-metadata-url-not-derived-from-resource',
    'prm-root-and-path-disagree',
    'prm-path-suffixed-404',
  ],
  needs: ['resource-metadata'],
  messages: ['does not match MCP server resolved resource', 'does not match expected'],
  detect(view) {
    const document = view.resourceMetadata
    if (!document || !['fastmcp', 'python-sdk', 'uvicorn'].some((stack) => view.stacks.has(stack)))
      return 'inapplicable'
    const { kind, value } = compareResource(document, view.server)
    const base = kind === 'origin' && value === `${view.server.origin}/`
    return base ? [{ evidence: view.at(document.exchange, '/resource'), remark: value }] : []
  },
}
