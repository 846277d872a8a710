import type { TokenProfile } from './profile'

export const copilotAgent: TokenProfile = {
  id: 'copilot-agent',
  kind: 'token',
  source: {
    date: '2026-10-07',
    confidence: 'documented',
    note: 'no OAuth; repository secrets with the prefix COPILOT_MCP_',
  },
  origin: 'cloud',
}
