import type { ClientId } from '@/lib/clients/ids'

/** Names as their makers write them; here, so that a name needs no exporter to be loaded. */
const names: Record<ClientId, string> = {
  'claude-code': 'Claude Code',
  'claude-ai': 'claude.ai',
  'anthropic-api': 'Anthropic API',
  'claude-agent-sdk': 'Claude Agent SDK',
  cursor: 'Cursor',
  vscode: 'VS Code',
  'visual-studio': 'Visual Studio',
  'copilot-cli': 'Copilot CLI',
  'copilot-agent': 'Copilot cloud agent',
  codex: 'Codex',
  'openai-responses': 'OpenAI Responses API',
  chatgpt: 'ChatGPT',
  'gemini-cli': 'Gemini CLI',
  antigravity: 'Antigravity',
  windsurf: 'Windsurf',
  zed: 'Zed',
  cline: 'Cline',
  roo: 'Roo Code',
  continue: 'Continue',
  goose: 'Goose',
  junie: 'Junie',
  warp: 'Warp',
  amp: 'Amp',
  opencode: 'opencode',
  kiro: 'Kiro',
  'lm-studio': 'LM Studio',
  librechat: 'LibreChat',
  'mcp-remote': 'mcp-remote',
  inspector: 'MCP Inspector',
  'mcp-cli': 'mcp command line',
  'server-json': 'server.json',
  curl: 'curl',
  env: '.env',
  'http-file': 'HTTP file',
}

export function clientName(id: ClientId): string {
  return names[id]
}
