import type { ExportFile } from './client'
import { literal, pythonSecret } from './format/code'
import { environmentPrefix } from './format/names'
import type { PlannedServer } from './plan'

/** The credential that Managed Agents renew by themselves, for a token that came with a refresh token. */
export function vaultFile(server: PlannedServer): ExportFile[] {
  const { auth } = server
  const [secret] = server.secrets
  if (auth?.kind !== 'header' || !auth.refresh || !secret) return []
  const { clientId, tokenEndpoint, scope, resource } = auth.refresh
  const refreshToken =
    server.storage === 'inline' && auth.refreshToken
      ? literal(auth.refreshToken)
      : `os.environ["${environmentPrefix(server.name)}_MCP_REFRESH_TOKEN"]`
  const lines = [
    'import os',
    '',
    'import anthropic',
    '',
    'client = anthropic.Anthropic()',
    'client.beta.vaults.credentials.create(',
    '    os.environ["ANTHROPIC_VAULT_ID"],',
    '    auth={',
    '        "type": "mcp_oauth",',
    `        "mcp_server_url": ${literal(server.url)},`,
    `        "access_token": ${pythonSecret(server, secret)},`,
    ...(auth.expiresAt ? [`        "expires_at": ${literal(auth.expiresAt)},`] : []),
    '        "refresh": {',
    `            "client_id": ${literal(clientId)},`,
    `            "refresh_token": ${refreshToken},`,
    `            "token_endpoint": ${literal(tokenEndpoint)},`,
    '            "token_endpoint_auth": {"type": "none"},',
    ...(scope ? [`            "scope": ${literal(scope)},`] : []),
    ...(resource ? [`            "resource": ${literal(resource)},`] : []),
    '        },',
    '    },',
    ')',
  ]
  return [
    {
      path: null,
      language: 'python',
      text: `${lines.join('\n')}\n`,
      title:
        'Or a vault credential for Managed Agents, which is renewed (seen in the SDK, August 2026).',
    },
  ]
}
