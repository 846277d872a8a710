import { expect, test } from 'vitest'
import type { ClientId } from './ids'
import { clients } from './index'
import { ref } from './testing/pasted'
import { targets } from './testing/targets'

/**
 * What each client's export must hold, by target, in the spelling of the client's own documentation
 * (reference: clients.md, sections 0.3 and 1 to 6). Independent of the golden files.
 */
type Form = readonly [target: keyof typeof targets, ...texts: (string | RegExp)[]]

const forms: Record<ClientId, readonly Form[]> = {
  'claude-code': [
    ['oauth', 'claude mcp add --transport http acme https://mcp.acme.dev/mcp', 'claude mcp login'],
    ['oauth', 'claude mcp add-json acme', '.mcp.json', '"type": "http"', '"mcpServers"'],
    ['pre-registered', '--client-id my-client --client-secret --callback-port 8085'],
    ['pre-registered', '"clientId": "my-client"', '"scopes": "read write"'],
    ['bearer-helper', '"headersHelper"', 'login https://mcp.acme.dev/mcp --print-token'],
    ['bearer-environment', `'Authorization: Bearer ${ref('ACME_MCP_TOKEN')}'`],
    ['http-sse', '--transport sse'],
  ],
  'claude-ai': [
    ['oauth', 'https://mcp.acme.dev/mcp', 'connector'],
    ['pre-registered', 'my-client', 'https://claude.ai/api/mcp/auth_callback'],
    ['bearer-environment', 'mcp-remote', 'manifest.json', '"sensitive": true'],
    ['bearer-inline', 'mcp-remote', 'claude_desktop_config.json', 'Authorization:${AUTH'],
  ],
  'anthropic-api': [
    ['bearer-environment', 'mcp_servers', 'mcp_toolset', 'mcp-client-2025-11-20'],
    [
      'bearer-environment',
      'import anthropic',
      'import Anthropic from',
      'curl https://api.anthropic',
    ],
    ['bearer-environment', '"type": "url"', 'authorization_token'],
  ],
  'claude-agent-sdk': [
    ['bearer-environment', 'ClaudeAgentOptions', '@anthropic-ai/claude-agent-sdk', 'mcp__acme__*'],
    ['bearer-environment', /type: "http"|"type": "http"/],
  ],
  cursor: [
    ['oauth', '~/.cursor/mcp.json', '.cursor/mcp.json', '"mcpServers"'],
    ['oauth', 'cursor://anysphere.cursor-deeplink/mcp/install?name=acme&config='],
    ['bearer-environment', `Bearer ${ref('env:ACME_MCP_TOKEN')}`],
    ['pre-registered', '"auth"', '"CLIENT_ID": "my-client"', '"scopes"'],
  ],
  vscode: [
    ['oauth', '"servers"', '"type": "http"', '.vscode/mcp.json', /vscode:mcp\/install\?%7B/],
    ['bearer-prompt', '"inputs"', '"promptString"', '"password": true', 'Bearer ${input:'],
    ['pre-registered', '"oauth"', '"clientId": "my-client"'],
  ],
  'visual-studio': [['bearer-prompt', '"servers"', '"inputs"', '.mcp.json']],
  'copilot-cli': [
    ['oauth', '~/.copilot/mcp-config.json', '"tools"', '"type": "http"'],
    ['bearer-environment', `Bearer ${ref('ACME_MCP_TOKEN')}`],
    ['pre-registered', '"oauthClientId": "my-client"'],
  ],
  'copilot-agent': [['bearer-environment', '$COPILOT_MCP_', '"tools"', '"mcpServers"']],
  codex: [
    ['oauth', '[mcp_servers.acme]', '~/.codex/config.toml', 'codex mcp login acme'],
    ['bearer-environment', 'bearer_token_env_var = "ACME_MCP_TOKEN"'],
    ['custom-header', 'env_http_headers', 'X-Api-Key'],
    ['pre-registered', '[mcp_servers.acme.oauth]', 'client_id = "my-client"'],
  ],
  'openai-responses': [
    ['bearer-environment', '"type": "mcp"', 'server_url', 'authorization', 'require_approval'],
    ['bearer-environment', 'from openai import OpenAI', 'import OpenAI from', '/v1/responses'],
  ],
  chatgpt: [
    ['oauth', 'https://mcp.acme.dev/mcp', /developer mode/i],
    ['pre-registered', 'my-client'],
  ],
  'gemini-cli': [
    ['oauth', '~/.gemini/settings.json', '"type": "http"', 'gemini mcp add'],
    ['bearer-environment', `Bearer ${ref('ACME_MCP_TOKEN')}`],
    ['pre-registered', '"clientId": "my-client"'],
  ],
  antigravity: [['oauth', '"serverUrl": "https://mcp.acme.dev/mcp"', 'mcp_config.json']],
  windsurf: [
    ['oauth', '"serverUrl": "https://mcp.acme.dev/mcp"', '~/.codeium/windsurf/mcp_config.json'],
    ['bearer-environment', `Bearer ${ref('env:ACME_MCP_TOKEN')}`],
  ],
  zed: [
    ['oauth', '"context_servers"', '~/.config/zed/settings.json'],
    ['bearer-inline', '"Authorization": "Bearer secret-T0k3n/+=="'],
    ['pre-registered', 'mcp-remote'],
  ],
  cline: [
    ['oauth', '"type": "streamableHttp"', 'cline_mcp_settings.json'],
    ['bearer-environment', `Bearer ${ref('env:ACME_MCP_TOKEN')}`],
    ['pre-registered', '"oauthClient"'],
  ],
  roo: [
    ['bearer-environment', '"type": "streamable-http"', ref('env:ACME_MCP_TOKEN'), '.roo/mcp.json'],
  ],
  continue: [
    ['oauth', 'mcpServers:', 'type: streamable-http', /config\.yaml|\.continue\/mcpServers/],
    ['bearer-environment', ref('{ secrets.ACME_MCP_TOKEN }')],
  ],
  goose: [
    ['oauth', 'extensions:', 'type: streamable_http', 'uri: https://mcp.acme.dev/mcp'],
    ['oauth', /goose:\/\/extension\?.*type=streamable_http/],
    ['bearer-prompt', 'env_keys'],
  ],
  junie: [['oauth', '~/.junie/mcp/mcp.json', '"mcpServers"']],
  warp: [['oauth', '.warp/.mcp.json', '"mcpServers"']],
  amp: [['oauth', '"amp.mcpServers"']],
  opencode: [
    ['oauth', '"mcp"', '"type": "remote"', 'opencode mcp auth'],
    ['bearer-environment', 'Bearer {env:ACME_MCP_TOKEN}', '"oauth": false'],
    ['pre-registered', '"clientId": "my-client"'],
  ],
  kiro: [
    ['oauth', '.kiro/settings/mcp.json'],
    ['bearer-environment', `Bearer ${ref('ACME_MCP_TOKEN')}`],
  ],
  'lm-studio': [
    ['oauth', '~/.lmstudio/mcp.json', 'lmstudio://add_mcp?name=acme&config='],
    ['pre-registered', '"CLIENT_ID": "my-client"'],
  ],
  librechat: [
    ['oauth', 'mcpServers:', 'type: streamable-http', 'librechat.yaml'],
    ['bearer-prompt', 'customUserVars'],
    ['bearer-environment', 'requiresOAuth: false'],
    ['pre-registered', 'client_id: my-client'],
  ],
  'mcp-remote': [
    ['oauth', 'npx', 'mcp-remote', 'https://mcp.acme.dev/mcp'],
    ['bearer-environment', 'Authorization:${AUTH'],
    ['pre-registered', '--static-oauth-client-info'],
  ],
  inspector: [
    ['oauth', 'npx', '@modelcontextprotocol/inspector', '--transport http'],
    ['pre-registered', '--client-id my-client'],
  ],
  'mcp-cli': [
    ['oauth', '~/.config/mcp/servers.json', '"mcpServers"'],
    ['bearer-inline', '~/.config/mcp/auth.json', '"tokens"', '"expires_at": 1795176000'],
    ['pre-registered', '"clients"', '"client_id": "my-client"'],
  ],
  'server-json': [['oauth', 'server.schema.json', '"remotes"', '"type": "streamable-http"']],
  curl: [['bearer-environment', 'curl', '$ACME_MCP_TOKEN']],
  env: [['bearer-environment', 'ACME_MCP_URL=', 'ACME_MCP_TOKEN=']],
  'http-file': [['bearer-environment', '###', 'POST https://mcp.acme.dev/mcp']],
}

const cases = clients.flatMap((client) =>
  forms[client.id].map(([target, ...texts]) => [client.id, String(target), client, texts] as const),
)

test.each(cases)('%s, %s', (_id, target, client, texts) => {
  const exported = client.render(targets[target] ?? { servers: [], secret: 'oauth', os: 'linux' })
  const { files, installLink, notes } = exported
  const said = [
    installLink ?? '',
    ...notes,
    ...files.flatMap((f) => [f.path ?? '', f.title, f.text]),
  ]
  const whole = said.join('\n')
  for (const text of texts) {
    if (typeof text === 'string') expect(whole).toContain(text)
    else expect(whole).toMatch(text)
  }
})

test('there are at least 32 of them', () => {
  expect(clients.length).toBeGreaterThanOrEqual(32)
})
