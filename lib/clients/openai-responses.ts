import type { Client } from './client'
import {
  literal,
  pythonHeaders,
  pythonSecret,
  typescriptHeaders,
  typescriptSecret,
} from './format/code'
import { expandedBody, longCommand } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'
import { isBearer } from './storage'

const model = 'gpt-6-astra'
const input = 'List the tools you have'

/** A bearer token has a field of its own; every other header goes into `headers`. */
function split(server: PlannedServer) {
  const bearer = isBearer(server.auth) ? server.secrets[0] : undefined
  return { bearer, rest: { ...server, secrets: server.secrets.slice(bearer ? 1 : 0) } }
}

function python(servers: readonly PlannedServer[]): string {
  const tools = servers.map((server) => {
    const { bearer, rest } = split(server)
    const headers = pythonHeaders(rest)
    return [
      '        {',
      '            "type": "mcp",',
      `            "server_label": ${literal(server.key)},`,
      `            "server_url": ${literal(server.url)},`,
      ...(bearer ? [`            "authorization": ${pythonSecret(server, bearer)},`] : []),
      ...(headers ? [`            "headers": ${headers},`] : []),
      '            "require_approval": "never",',
      '        },',
    ].join('\n')
  })
  const needsOs = tools.some((tool) => tool.includes('os.environ'))
  return `${[
    ...(needsOs ? ['import os', ''] : []),
    'from openai import OpenAI',
    '',
    'client = OpenAI()',
    'response = client.responses.create(',
    `    model="${model}",`,
    `    input="${input}",`,
    '    tools=[',
    ...tools,
    '    ],',
    ')',
    'print(response.output_text)',
  ].join('\n')}\n`
}

function typescript(servers: readonly PlannedServer[]): string {
  const tools = servers.map((server) => {
    const { bearer, rest } = split(server)
    const headers = typescriptHeaders(rest)
    return [
      '    {',
      '      type: "mcp",',
      `      server_label: ${literal(server.key)},`,
      `      server_url: ${literal(server.url)},`,
      ...(bearer ? [`      authorization: ${typescriptSecret(server, bearer)},`] : []),
      ...(headers ? [`      headers: ${headers},`] : []),
      '      require_approval: "never",',
      '    },',
    ].join('\n')
  })
  return `${[
    'import OpenAI from "openai";',
    '',
    'const client = new OpenAI();',
    'const response = await client.responses.create({',
    `  model: "${model}",`,
    `  input: "${input}",`,
    '  tools: [',
    ...tools,
    '  ],',
    '});',
    'console.log(response.output_text);',
  ].join('\n')}\n`
}

function curl(servers: readonly PlannedServer[]): string {
  const body = expandedBody((secret) => ({
    model,
    input,
    tools: servers.map((server) => {
      const { bearer, rest } = split(server)
      const headers = [
        ...rest.headers.map(([name, value]) => [name, value]),
        ...rest.secrets.map((part) => [part.header, part.prefix + secret(server, part)]),
      ]
      return {
        type: 'mcp',
        server_label: server.key,
        server_url: server.url,
        authorization: bearer ? secret(server, bearer) : undefined,
        headers: headers.length ? Object.fromEntries(headers) : undefined,
        require_approval: 'never',
      }
    }),
  }))
  return `${longCommand([
    ['curl', 'https://api.openai.com/v1/responses'],
    ['-H', '"Content-Type: application/json"'],
    ['-H', '"Authorization: Bearer $OPENAI_API_KEY"'],
    ['-d', '@-', body],
  ])}\n`
}

export const openaiResponses: Client = {
  id: 'openai-responses',
  name: 'OpenAI Responses API',
  vendor: 'OpenAI',
  docs: 'https://developers.openai.com/api/docs/guides/tools-connectors-mcp',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'api',
  secrets: ['environment', 'inline'],

  render(target) {
    const planned = plan(openaiResponses, target)
    const { servers } = planned
    const notes = [
      'OpenAI connects from its own network: the server must be reachable from the internet.',
      'The token is not stored by the API: send it with every request, without “Bearer ”.',
      '`require_approval: "never"` lets the model call every tool; use "always" where that is too much.',
    ]
    return exported(planned, {
      files: [
        { path: null, language: 'python', text: python(servers), title: 'Python' },
        { path: null, language: 'typescript', text: typescript(servers), title: 'TypeScript' },
        { path: null, language: 'shell', text: curl(servers), title: 'curl' },
      ],
      environment: ['OPENAI_API_KEY'],
      notes,
    })
  },
}
