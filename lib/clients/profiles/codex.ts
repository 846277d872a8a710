import { rmcp } from './base/rmcp'
import type { OAuthProfile } from './profile'

export const codex: OAuthProfile = {
  ...rmcp,
  id: 'codex',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'measured',
    note: 'Codex 0.169.0, codex mcp add and codex mcp login',
  },
  origin: 'local',
  scopes: ['server', 'resource', 'configured'],
  resourceParameter: 'server-url',
  timeoutMs: 30_000,
  reach: { ...rmcp.reach, starts: 'login', probe: 'GET', serverErrorStops: true },
  resource: { ...rmcp.resource, serverErrorStops: true },
  server: { ...rmcp.server, serverError: 'stop' },
  registration: {
    ...rmcp.registration,
    cimd: { url: 'https://chatgpt.com/oauth/codex/client.json', needsNone: true },
    redirectUris: ['http://127.0.0.1/callback', 'http://127.0.0.1/callback/<callback_id>'],
    registers: ['http://127.0.0.1:<port>/callback/<callback_id>'],
    clientName: 'Codex',
  },
  callback: { ...rmcp.callback, issuerNeeded: true, emptyCode: 'accepted' },
}
