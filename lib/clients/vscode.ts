import type { Client, ExportFile } from './client'
import { shellFile } from './format/files'
import { dollarEnv, headerObject, type Reference } from './format/headers'
import { byKey, json } from './format/json'
import { type NameRule, plainNames } from './format/names'
import { command } from './format/shell'
import { exported, type PlannedSecret, type PlannedServer, plan } from './plan'

/** Names without white space (camelCase by the documentation's advice). */
const names: NameRule = { ...plainNames, because: 'VS Code wants names without white space' }

/** The id of the prompt for one secret: `ACME_MCP_TOKEN` asks as `acme-mcp-token`. */
const inputId = (variable: string) => variable.toLowerCase().replaceAll('_', '-')
const inputReference: Reference = (variable) => `\${input:${inputId(variable)}}`

export function vscodeEntry(server: PlannedServer) {
  const { oauth } = server
  return {
    type: server.transport === 'sse' ? 'sse' : 'http',
    url: server.url,
    headers: headerObject(server, server.storage === 'prompt' ? inputReference : dollarEnv),
    oauth: oauth?.clientId ? { clientId: oauth.clientId } : undefined,
  }
}

function input(server: PlannedServer, secret: PlannedSecret) {
  const what = secret.header === 'Authorization' ? 'Access token' : secret.header
  return {
    type: 'promptString',
    id: inputId(secret.variable),
    description: `${what} for ${server.name}`,
    password: true,
  }
}

/** The prompts that the entries refer to; undefined when there are none. */
export function vscodeInputs(servers: readonly PlannedServer[]) {
  const inputs = servers
    .filter((server) => server.storage === 'prompt')
    .flatMap((server) => server.secrets.map((secret) => input(server, secret)))
  return inputs.length ? inputs : undefined
}

/** The form that the handler parses: one JSON object as the whole query. A token is asked for, never carried. */
function installLink(server: PlannedServer): string {
  const linked = server.storage === 'inline' ? { ...server, storage: 'prompt' as const } : server
  const config = { name: server.key, ...vscodeEntry(linked), inputs: vscodeInputs([linked]) }
  return `vscode:mcp/install?${encodeURIComponent(JSON.stringify(config))}`
}

const userFile = {
  macos: '~/Library/Application Support/Code/User/mcp.json',
  windows: '%APPDATA%\\Code\\User\\mcp.json',
  linux: '~/.config/Code/User/mcp.json',
}

export const vscode: Client = {
  id: 'vscode',
  name: 'VS Code',
  vendor: 'Microsoft',
  docs: 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
  source: { date: '2026-10-07', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'prompt', 'environment', 'inline'],

  render(target) {
    const planned = plan(vscode, target, { names })
    const { servers } = planned
    const [first] = servers
    const text = json({ inputs: vscodeInputs(servers), servers: byKey(servers, vscodeEntry) })
    const file = (path: string, title: string): ExportFile => {
      return { path, language: 'jsonc', text, title, into: ['servers'] }
    }
    const files: ExportFile[] = [
      file('.vscode/mcp.json', 'For one workspace.'),
      file(userFile[target.os], 'Or for every workspace: “MCP: Open User Configuration”.'),
    ]
    const plain = servers.filter((server) => server.storage !== 'prompt')
    if (plain.length > 0) {
      const add = plain.map((server) => {
        const config = JSON.stringify({ name: server.key, ...vscodeEntry(server) })
        return command(['code', '--add-mcp', config], target.os)
      })
      files.push(shellFile(add, 'Or run this; it adds to your user configuration.'))
    }
    const notes = ['Start and check the server with the command “MCP: List Servers”.']
    if (planned.secret === 'prompt') {
      notes.push('VS Code asks once when the server starts and keeps the answer encrypted.')
    }
    if (servers.some((server) => server.oauth?.hasSecret)) {
      notes.push(
        'VS Code asks for the client secret when you sign in; the file has no place for it.',
      )
    }
    if (target.os === 'windows') {
      notes.push('The command is quoted for PowerShell 7.3 or later.')
    }
    return exported(planned, {
      files,
      notes,
      installLink: first && servers.length === 1 ? installLink(first) : null,
    })
  },
}
