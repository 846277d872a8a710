import { vaultFile } from './anthropic-vault'
import type { Client, ExportServer } from './client'
import { literal, pythonSecret, typescriptSecret } from './format/code'
import { expandedBody, longCommand } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'
import { isBearer } from './storage'

const model = 'claude-opus-5-5'
const beta = 'mcp-client-2025-11-20'
const prompt = 'What tools do you have available?'

function curl(servers: readonly PlannedServer[]): string {
  const body = expandedBody((secretOf) => ({
    model,
    max_tokens: 1000,
    messages: [{ role: 'user', content: prompt }],
    mcp_servers: servers.map((server) => {
      const [secret] = server.secrets
      const authorization_token = secret ? secretOf(server, secret) : undefined
      return { type: 'url', url: server.url, name: server.key, authorization_token }
    }),
    tools: servers.map((server) => ({ type: 'mcp_toolset', mcp_server_name: server.key })),
  }))
  return `${longCommand([
    ['curl', 'https://api.anthropic.com/v1/messages'],
    ['-H', '"content-type: application/json"'],
    ['-H', '"x-api-key: $ANTHROPIC_API_KEY"'],
    ['-H', '"anthropic-version: 2023-06-01"'],
    ['-H', `"anthropic-beta: ${beta}"`],
    ['-d', '@-', body],
  ])}\n`
}

function python(servers: readonly PlannedServer[]): string {
  const entries = servers.map((server) => {
    const [secret] = server.secrets
    const token = secret ? `, "authorization_token": ${pythonSecret(server, secret)}` : ''
    return `        {"type": "url", "url": ${literal(server.url)}, "name": ${literal(server.key)}${token}},`
  })
  const tools = servers.map(
    ({ key }) => `        {"type": "mcp_toolset", "mcp_server_name": ${literal(key)}},`,
  )
  const needsOs = entries.some((entry) => entry.includes('os.environ'))
  return [
    ...(needsOs ? ['import os', ''] : []),
    'import anthropic',
    '',
    'client = anthropic.Anthropic()',
    'response = client.beta.messages.create(',
    `    model="${model}",`,
    '    max_tokens=1000,',
    `    messages=[{"role": "user", "content": "${prompt}"}],`,
    '    mcp_servers=[',
    ...entries,
    '    ],',
    '    tools=[',
    ...tools,
    '    ],',
    `    betas=["${beta}"],`,
    ')',
    'print(response)',
    '',
  ].join('\n')
}

function typescript(servers: readonly PlannedServer[]): string {
  const entries = servers.map((server) => {
    const [secret] = server.secrets
    const token = secret ? `, authorization_token: ${typescriptSecret(server, secret)}` : ''
    return `    { type: "url", url: ${literal(server.url)}, name: ${literal(server.key)}${token} },`
  })
  return [
    'import Anthropic from "@anthropic-ai/sdk";',
    '',
    'const client = new Anthropic();',
    'const response = await client.beta.messages.create({',
    `  model: "${model}",`,
    '  max_tokens: 1000,',
    `  messages: [{ role: "user", content: "${prompt}" }],`,
    '  mcp_servers: [',
    ...entries,
    '  ],',
    '  tools: [',
    ...servers.map(({ key }) => `    { type: "mcp_toolset", mcp_server_name: ${literal(key)} },`),
    '  ],',
    `  betas: ["${beta}"],`,
    '});',
    'console.log(response);',
    '',
  ].join('\n')
}

/** Why the connector cannot reach a server; null when it can. */
function obstacle({ name, auth }: ExportServer): string | null {
  return auth && !isBearer(auth)
    ? `The connector sends only a bearer token, so ${name} cannot be used: it wants a header of its own.`
    : null
}

function limits({ name, url, headers }: ExportServer): string[] {
  const missing = headers.map(([header]) => header).join(', ')
  return [
    ...(/^\s*https:/i.test(url)
      ? []
      : [`The connector takes only https URLs: put ${name} behind one before you send this.`]),
    ...(missing ? [`The connector sends no further headers: ${name} gets no ${missing}.`] : []),
  ]
}

export const anthropicApi: Client = {
  id: 'anthropic-api',
  name: 'Anthropic Messages API',
  vendor: 'Anthropic',
  docs: 'https://platform.claude.com/docs/en/agents-and-tools/mcp-connector',
  source: { date: '2026-09-26', confidence: 'documented' },
  kind: 'api',
  secrets: ['environment', 'inline'],

  render(target) {
    const reachable = target.servers.filter((server) => obstacle(server) === null)
    const planned = plan(anthropicApi, { ...target, servers: reachable })
    const { servers } = planned
    const notes = target.servers.flatMap((server) => obstacle(server) ?? limits(server))
    notes.push(
      `The beta header is ${beta}; mcp-client-2026-09-15 is newer and accepts the same request, mcp-client-2025-04-04 is deprecated.`,
      'Anthropic connects from its own network: the server must be reachable from the internet.',
    )
    if (servers.length === 0) return exported(planned, { files: [], notes })
    return exported(planned, {
      files: [
        { path: null, language: 'python', text: python(servers), title: 'Python' },
        { path: null, language: 'typescript', text: typescript(servers), title: 'TypeScript' },
        { path: null, language: 'shell', text: curl(servers), title: 'curl' },
        ...servers.flatMap(vaultFile),
      ],
      environment: ['ANTHROPIC_API_KEY'],
      notes,
    })
  },
}
