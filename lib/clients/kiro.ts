import type { Client } from './client'
import { homePath, jsonFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey } from './format/json'
import { clientSecretVariable, secretPlaceholder } from './format/oauth'
import { exported, type PlannedServer, plan } from './plan'

function entry(server: PlannedServer) {
  const { oauth } = server
  return {
    url: server.url,
    headers: headerObject(server, dollarBraces),
    oauth: oauth?.clientId
      ? {
          clientId: oauth.clientId,
          clientSecret: clientSecretVariable(server) ? secretPlaceholder : undefined,
          redirectUri: oauth.redirectUri ?? undefined,
        }
      : undefined,
    disabled: false,
    autoApprove: [],
  }
}

export const kiro: Client = {
  id: 'kiro',
  name: 'Kiro',
  vendor: 'Amazon Web Services',
  docs: 'https://kiro.dev/docs/mcp/configuration',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(kiro, target)
    const { servers } = planned
    const entries = byKey(servers, entry)
    const notes: string[] = []
    if (planned.secret === 'environment') {
      notes.push('Kiro expands only variables you approved (Mcp Approved Env Vars); it asks once.')
    }
    if (servers.some((server) => server.oauth?.clientId)) {
      notes.push('From Kiro CLI 2.12; the redirect URI must be on localhost.')
    }
    if (servers.some((server) => server.oauth?.scope)) {
      notes.push('The member that pins scopes is not documented, so they are left out.')
    }
    return exported(planned, {
      files: [
        jsonFile('.kiro/settings/mcp.json', 'mcpServers', entries, 'For one workspace.'),
        jsonFile(
          homePath(target.os, '.kiro/settings/mcp.json'),
          'mcpServers',
          entries,
          'Or for every workspace.',
        ),
      ],
      notes,
    })
  },
}
