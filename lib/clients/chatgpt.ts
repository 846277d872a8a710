import type { Client } from './client'
import { formFile } from './format/files'
import { anyNames } from './format/names'
import { exported, plan } from './plan'

export const chatgpt: Client = {
  id: 'chatgpt',
  name: 'ChatGPT',
  vendor: 'OpenAI',
  docs: 'https://developers.openai.com/plugins/deploy/connect-chatgpt',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth'],

  render(target) {
    const planned = plan(chatgpt, target, { names: anyNames })
    const usable = planned.servers.filter((server) => server.secrets.length === 0)
    const forms = usable.map((server) => [
      ['Name', server.name] as const,
      ['Description', `Tools of ${server.name}`] as const,
      ['MCP server URL', server.url] as const,
      ['Authentication', server.oauth ? 'OAuth' : 'No authentication'] as const,
      ['Registration method', server.oauth?.clientId ? 'User-Defined OAuth Client' : null] as const,
      ['Client ID', server.oauth?.clientId ?? null] as const,
      ['Client Secret', server.oauth?.hasSecret ? 'the secret of that client' : null] as const,
    ])
    const notes = [
      'First turn on Developer mode: Settings, Security and login. Then add the server, and choose Scan tools.',
      'ChatGPT connects from OpenAI’s network: the URL must be public and https.',
    ]
    if (usable.some((server) => server.oauth?.clientId)) {
      notes.push('The form shows the callback URL: register exactly that one for your client.')
    }
    if (planned.servers.some((server) => server.headers.length > 0)) {
      notes.push('ChatGPT sends no custom headers.')
    }
    return exported(planned, {
      files: forms.length > 0 ? [formFile(forms, 'Add at https://chatgpt.com/plugins, “+”.')] : [],
      notes,
    })
  },
}
