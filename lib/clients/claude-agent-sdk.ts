import type { Client } from './client'
import { literal, pythonHeaders, typescriptHeaders } from './format/code'
import { exported, type PlannedServer, plan } from './plan'

const type = (server: PlannedServer) => (server.transport === 'sse' ? 'sse' : 'http')

function typescript(servers: readonly PlannedServer[]): string {
  const entries = servers.map((server) => {
    const headers = typescriptHeaders(server)
    const head = headers ? `, headers: ${headers}` : ''
    return `      ${literal(server.key)}: { type: "${type(server)}", url: ${literal(server.url)}${head} },`
  })
  const tools = servers.map(({ key }) => literal(`mcp__${key}__*`)).join(', ')
  return `${[
    'import { query } from "@anthropic-ai/claude-agent-sdk";',
    '',
    'for await (const message of query({',
    '  prompt: "What tools do you have available?",',
    '  options: {',
    '    mcpServers: {',
    ...entries,
    '    },',
    `    allowedTools: [${tools}],`,
    '  },',
    '})) {',
    '  if (message.type === "result" && message.subtype === "success") console.log(message.result);',
    '}',
  ].join('\n')}\n`
}

function python(servers: readonly PlannedServer[]): string {
  const entries = servers.map((server) => {
    const headers = pythonHeaders(server)
    const head = headers ? `, "headers": ${headers}` : ''
    return `            ${literal(server.key)}: {"type": "${type(server)}", "url": ${literal(server.url)}${head}},`
  })
  const tools = servers.map(({ key }) => literal(`mcp__${key}__*`)).join(', ')
  const imports = entries.some((entry) => entry.includes('os.environ')) ? 'asyncio, os' : 'asyncio'
  return `${[
    `import ${imports}`,
    '',
    'from claude_agent_sdk import ClaudeAgentOptions, ResultMessage, query',
    '',
    '',
    'async def main():',
    '    options = ClaudeAgentOptions(',
    '        mcp_servers={',
    ...entries,
    '        },',
    `        allowed_tools=[${tools}],`,
    '    )',
    '    async for message in query(prompt="What tools do you have available?", options=options):',
    '        if isinstance(message, ResultMessage) and message.subtype == "success":',
    '            print(message.result)',
    '',
    '',
    'asyncio.run(main())',
  ].join('\n')}\n`
}

export const claudeAgentSdk: Client = {
  id: 'claude-agent-sdk',
  name: 'Claude Agent SDK',
  vendor: 'Anthropic',
  docs: 'https://code.claude.com/docs/en/agent-sdk/mcp',
  source: { date: '2026-08-22', confidence: 'documented' },
  kind: 'api',
  secrets: ['environment', 'inline'],

  render(target) {
    const planned = plan(claudeAgentSdk, target)
    const { servers } = planned
    return exported(planned, {
      files: [
        {
          path: null,
          language: 'typescript',
          text: typescript(servers),
          title: 'TypeScript (@anthropic-ai/claude-agent-sdk)',
        },
        {
          path: null,
          language: 'python',
          text: python(servers),
          title: 'Python (claude_agent_sdk)',
        },
      ],
      notes: [
        'The SDK opens no browser: a server without a usable token gets the status needs-auth.',
        'It also reads .mcp.json when the project setting source is on.',
      ],
    })
  },
}
