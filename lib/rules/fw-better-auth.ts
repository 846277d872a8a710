import { refusalIn } from './kit/refusal'
import type { Rule } from './rule'
import type { View } from './view'

export const fwBetterAuth: Rule = {
  id: 'fw-better-auth',
  stage: 'registration',
  step: 'registration',
  severity: 'warning',
  spec: ['rfc7591#2'],
  title: 'better-auth refuses what MCP clients usually send',
  why: 'Older better-auth releases check the requested scope against what was registered, so clients that add offline_access get invalid_scope, and they refuse http://localhost redirect URIs because only loopback addresses count. Claude and everything with a loopback callback is hit.',
  fix: () => ({
    text: 'Upgrade to the current @better-auth/mcp, and register every client with all scopes by default:',
    bytes:
      'mcp({ oidcConfig: { clientRegistrationDefaultScopes: ["openid", "offline_access", …] } })',
    language: 'text',
  }),
  recipes: {
    'better-auth': 'Also set allowUnauthenticatedClientRegistration: true for public clients.',
  },
  breaks: [
    'claude-code',
    'claude-ai',
    'codex',
    'vscode',
    'copilot-cli',
    'gemini-cli',
    'mcp-remote',
    'inspector',
  ],
  causes: [
    'authorize-invalid-scope',
    'dcr-registered-scope-narrower-than-requested',
    'dcr-redirect-uri-allowlist',
    'authorize-redirect-uri-refused',
  ],
  needs: ['server-metadata'],
  messages: ['Client was not registered with scope offline_access', 'invalid_redirect_uri'],
  detect(view) {
    if (!view.stacks.has('better-auth')) return 'inapplicable'
    return scopeRefused(view) ?? redirectRefused(view) ?? []
  },
}

function scopeRefused(view: View) {
  const { callback } = view
  if (callback?.parameters.get('error') !== 'invalid_scope') return null
  const said = callback.parameters.get('error_description') ?? ''
  return [
    {
      evidence: view.at(callback.exchange, 'callback:error'),
      remark: said || 'invalid_scope',
      severity: 'error' as const,
    },
  ]
}

function redirectRefused(view: View) {
  const refusal = refusalIn(view.registration?.exchange)
  if (!refusal || !/redirect/.test(refusal.words)) return null
  return [
    {
      evidence: view.at(refusal.exchange, refusal.place),
      remark: refusal.message,
      severity: 'error' as const,
    },
  ]
}
