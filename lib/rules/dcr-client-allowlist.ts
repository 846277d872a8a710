import { registrationHit } from './kit/registration'
import type { Rule } from './rule'

export const dcrClientAllowlist: Rule = {
  id: 'dcr-client-allowlist',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3.2.2'],
  title: 'Registration is open only to approved clients',
  why: 'The registration endpoint exists but turns away every client whose name or redirect URI its operator has not approved. Because the metadata advertises the endpoint, clients try it and stop at the refusal instead of asking the person for a client_id. Several vendors work this way on purpose, and then the metadata should not promise open registration.',
  fix: (view) => ({
    text: `Remove "registration_endpoint" from the public metadata of ${view.fact('issuer') ?? 'the authorization server'} and say how a client gets approved, or open registration to all clients. If you only want to log in: ask the vendor for a client_id and enter it as a pre-registered client.`,
  }),
  breaks: [
    'codex',
    'gemini-cli',
    'goose',
    'opencode',
    'inspector',
    'mcp-remote',
    'cline',
    'copilot-cli',
  ],
  needs: ['registration'],
  messages: [
    'Dynamic registration is not available for this client.',
    'invalid_client_metadata',
    'client is not approved',
  ],
  detect: (view) => registrationHit(view, 'client-list'),
}
