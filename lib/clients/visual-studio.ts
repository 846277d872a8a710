import type { Client } from './client'
import { byKey, json } from './format/json'
import { exported, plan } from './plan'
import { vscodeEntry, vscodeInputs } from './vscode'

export const visualStudio: Client = {
  id: 'visual-studio',
  name: 'Visual Studio',
  vendor: 'Microsoft',
  docs: 'https://learn.microsoft.com/visualstudio/ide/mcp-servers',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'prompt', 'inline'],

  render(target) {
    const planned = plan(visualStudio, { ...target, os: 'windows' })
    const { servers } = planned
    const entries = byKey(servers, (server) => ({ ...vscodeEntry(server), oauth: undefined }))
    const text = json({ inputs: vscodeInputs(servers), servers: entries })
    const notes = ['From version 17.14.9. Sign in through the “Authentication required” CodeLens.']
    if (planned.secret === 'prompt') {
      notes.push('That Visual Studio asks for inputs like VS Code is unverified.')
    }
    if (servers.some((server) => server.oauth?.clientId)) {
      notes.push('No field for a pre-registered client is documented; Visual Studio asks for one.')
    }
    const file = (path: string, title: string) => ({
      path,
      language: 'jsonc' as const,
      text,
      title,
      into: ['servers'],
    })
    return exported(planned, {
      files: [
        file('.mcp.json', 'For one solution: the file beside it.'),
        file('%USERPROFILE%\\.mcp.json', 'Or for every solution of yours.'),
      ],
      notes,
    })
  },
}
