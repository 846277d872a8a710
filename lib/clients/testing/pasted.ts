/** The server that every text here names. */
export const acme = 'https://mcp.acme.dev/mcp'

/** How readers write "the value of this variable". */
export const ref = (variable: string) => `\${${variable}}`

const bearer = (variable: string) => `Authorization: Bearer ${ref(variable)}`

/** What people paste, and for each server in it: name, URL, transport, headers. */
export const cases: Record<string, [text: string, ...expected: unknown[][]]> = {
  'a vendor page for Claude Code': [
    `claude mcp add --transport http chronosphere "https://TENANT.chronosphere.io/api/mcp/mcp" \\
       --header "Authorization: Bearer API_TOKEN"
     claude mcp add --transport http chronosphere-docs https://docs.chronosphere.io/mcp`,
    [
      'chronosphere',
      `https://${ref('TENANT')}.chronosphere.io/api/mcp/mcp`,
      'http',
      bearer('API_TOKEN'),
    ],
    ['chronosphere-docs', 'https://docs.chronosphere.io/mcp', 'http'],
  ],
  'flags before the name, a value with an equals sign': [
    `$ claude mcp add -s user -t sse -H 'X-Api-Key: a=b' acme ${acme}`,
    ['acme', acme, 'sse', 'X-Api-Key: a=b'],
  ],
  'a shell variable': [
    `claude mcp add --transport=http acme ${acme} --header "Authorization: Bearer $TOKEN_A"`,
    ['acme', acme, 'http', bearer('TOKEN_A')],
  ],
  'a token from a command': [
    `claude mcp add --transport http acme ${acme} -H "Authorization: Bearer $(cat "token")"`,
    ['acme', acme, 'http'],
  ],
  'add-json': [
    `claude mcp add-json acme '{"type":"http","url":"${acme}","headers":{"A":"b"}}'`,
    ['acme', acme, 'http', 'A: b'],
  ],
  'a local command that is a bridge': [
    `claude mcp add acme -- npx -y mcp-remote@latest ${acme} --header "X-Key:k"`,
    ['acme', acme, 'http', 'X-Key: k'],
  ],
  codex: [
    `codex mcp add acme --url ${acme} --bearer-token-env-var ACME_TOKEN`,
    ['acme', acme, 'http', bearer('ACME_TOKEN')],
  ],
  gemini: [
    `gemini mcp add -s user --transport http --header 'Authorization: Bearer \${T}' acme ${acme}`,
    ['acme', acme, 'http', bearer('T')],
  ],
  'code --add-mcp': [
    `code --add-mcp '{"name":"acme","type":"http","url":"${acme}"}'`,
    ['acme', acme, 'http'],
  ],
  'the inspector of the protocol': [
    `npx @modelcontextprotocol/inspector --cli ${acme} --transport http --method tools/list --header "X: y"`,
    ['acme', acme, 'http', 'X: y'],
  ],
  curl: [
    `curl -sS -XPOST ${acme} -H'Authorization: Token token=abc' -H 'Content-Type: application/json' \\
      -H 'X-Region: eu' -d '{"jsonrpc":"2.0","id":1,"method":"initialize"}'`,
    ['acme', acme, 'http', 'Authorization: Token token=abc', 'X-Region: eu'],
  ],
  'curl with user and password': [
    `curl -u ann:pa55 '${acme}?a=1&b=2'`,
    ['acme', `${acme}?a=1&b=2`, 'http', 'Authorization: Basic YW5uOnBhNTU='],
  ],
  'Claude Desktop with mcp-remote': [
    JSON.stringify({
      mcpServers: {
        acme: {
          command: 'npx',
          args: [
            'mcp-remote',
            acme,
            '--header',
            `Authorization:${ref('AUTH')}`,
            '--transport',
            'sse-only',
          ],
          env: { AUTH: 'Bearer abc' },
        },
        local: { command: 'uvx', args: ['something'] },
      },
    }),
    ['acme', acme, 'sse', 'Authorization: Bearer abc'],
  ],
  'VS Code with comments and trailing commas': [
    `{ // servers
       "inputs": [{ "type": "promptString", "id": "acme-token", "password": true, },],
       "servers": { "acme": { "type": "http", "url": "${acme}",
         "headers": { "Authorization": "Bearer \${input:acme-token}" }, }, } }`,
    ['acme', acme, 'http', bearer('ACME_TOKEN')],
  ],
  'a piece out of its braces': [
    `"acme": { "url": "${acme}", "headers": { "X-Api-Key": "\${env:ACME_KEY}" } },`,
    ['acme', acme, 'http', `X-Api-Key: ${ref('ACME_KEY')}`],
  ],
  'a Markdown fence': [
    `Add this:\n\`\`\`json\n{"mcpServers":{"acme":{"serverUrl":"${acme}"}}}\n\`\`\`\nDone.`,
    ['acme', acme, 'http'],
  ],
  'projects of ~/.claude.json': [
    JSON.stringify({ projects: { '/a': { mcpServers: { acme: { type: 'http', url: acme } } } } }),
    ['acme', acme, 'http'],
  ],
  'older Gemini': [`{"mcpServers":{"acme":{"httpUrl":"${acme}"}}}`, ['acme', acme, 'http']],
  'JetBrains Copilot': [
    `{"servers":{"acme":{"url":"${acme}","requestInit":{"headers":{"Authorization":"Bearer x"}}}}}`,
    ['acme', acme, 'http', 'Authorization: Bearer x'],
  ],
  'n8n node': [
    `{"nodes":[{"parameters":{"endpointUrl":"${acme}"},"name":"ACME"}],"connections":{}}`,
    ['ACME', acme, 'http'],
  ],
  'Messages API request': [
    `{"mcp_servers":[{"type":"url","url":"${acme}","name":"acme","authorization_token":"abc"}]}`,
    ['acme', acme, 'http', 'Authorization: Bearer abc'],
  ],
  'registry entry': [
    JSON.stringify({
      name: 'dev.acme/acme',
      remotes: [{ type: 'sse', url: acme, headers: [{ name: 'X-Api-Key', isSecret: true }] }],
    }),
    ['acme', acme, 'sse', `X-Api-Key: ${ref('X_API_KEY')}`],
  ],
  'codex TOML': [
    `# mine
     [mcp_servers.acme]
     url = "${acme}"
     bearer_token_env_var = "T"
     http_headers = { "X-Region" = "eu" }
     env_http_headers = { "X-Key" = "K" }`,
    ['acme', acme, 'http', 'X-Region: eu', `X-Key: ${ref('K')}`, bearer('T')],
  ],
  'Continue YAML': [
    `mcpServers:
  - name: acme # ours
    type: streamable-http
    url: ${acme}
    apiKey: \${{ secrets.ACME }}`,
    ['acme', acme, 'http', bearer('ACME')],
  ],
  'Goose YAML': [
    `extensions:\n  acme:\n    type: streamable_http\n    uri: ${acme}\n    name: acme`,
    ['acme', acme, 'http'],
  ],
  'LibreChat YAML': [
    `mcpServers:\n  acme:\n    type: sse\n    url: ${acme}\n    headers:\n      Authorization: "Bearer {{TOKEN}}"`,
    ['acme', acme, 'sse', bearer('TOKEN')],
  ],
  'the web form of a VS Code link': [
    `https://insiders.vscode.dev/redirect/mcp/install?name=acme&config=${encodeURIComponent(
      JSON.stringify({ type: 'http', url: acme }),
    )}&quality=insiders`,
    ['acme', acme, 'http'],
  ],
  'the web form of a Cursor link': [
    `https://cursor.com/en/install-mcp?name=acme&config=${btoa(JSON.stringify({ url: acme }))}`,
    ['acme', acme, 'http'],
  ],
  'a Goose link without a type': [
    `goose://extension?url=${encodeURIComponent(acme)}&name=Acme%20Inc&header=X%3Dy%3D`,
    ['Acme Inc', acme, 'sse', 'X: y='],
  ],
}
