import { isDocument, withoutHints } from './kit/answers'
import { wantsKeyOnly } from './kit/challenge'
import { everyLogin } from './kit/clients'
import { isAnotherPage } from './kit/endpoint'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmNotFound: Rule = {
  id: 'prm-not-found',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['mcp#as-location', 'rfc9728#3'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'There is no protected resource metadata',
  why: 'MCP servers must publish the document of RFC 9728, which says who may issue tokens for them. Servers written for 2025-03-26 have none. ChatGPT and claude.ai stop; Claude Code, VS Code and others take the MCP origin for the authorization server and only get in when that happens to be true.',
  fix: (view) =>
    resourceDocumentFix(
      view,
      `Serve this document at ${view.resourceMetadataUrl} and, if the host has one MCP server only, at ${view.server.origin}/.well-known/oauth-protected-resource:`,
    ),
  recipes: {
    'typescript-sdk':
      'Add mcpAuthMetadataRouter({ oauthMetadata, resourceServerUrl }) at the root of the application.',
    'python-sdk': 'Set AuthSettings(issuer_url=…, resource_server_url=…).',
    fastmcp: 'Use RemoteAuthProvider(token_verifier=…, authorization_servers=[…], base_url=…).',
    'workers-oauth-provider': 'Upgrade: current versions serve the document themselves.',
    spring:
      'Use oauth2ResourceServer with protectedResourceMetadata (Spring Security 7) or mcp-server-security.',
    dotnet: 'Set ResourceMetadata in AddMcp(options => …) and map the endpoint.',
    next: 'Use protectedResourceHandler of mcp-handler in app/.well-known/oauth-protected-resource/route.ts.',
  },
  breaks: everyLogin.filter(
    (id) =>
      !['claude-code', 'vscode', 'cursor', 'opencode', 'inspector', 'mcp-remote'].includes(id),
  ),
  causes: [
    'challenge-missing-resource-metadata',
    'challenge-missing-www-authenticate',
    'challenge-resource-metadata-404',
    'as-metadata-not-found',
    'prm-authorization-servers-is-resource-without-as',
    'as-issuer-mismatch',
  ],
  needs: ['resource-metadata'],
  messages: [
    'Resource server does not implement OAuth 2.0 Protected Resource Metadata.',
    'does not implement OAuth',
    'HTTP 404 trying to load well-known OAuth protected resource metadata',
  ],
  detect(view) {
    if (view.fact('access') === 'open' || wantsKeyOnly(view) || isAnotherPage(view))
      return 'inapplicable'
    const places = withoutHints(view.resourceDocuments, view, 'resourceCandidates')
    if (places.some(isDocument)) return []
    const evidence = places.flatMap(({ exchange }) => view.at(exchange, 'status'))
    return [{ evidence, remark: `${places.length} places were tried` }]
  },
}
