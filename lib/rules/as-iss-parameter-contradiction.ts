import { traits } from '@/lib/spec/revisions'
import { compareIssuer } from './kit/issuer'
import type { Rule } from './rule'
import type { View } from './view'

export const asIssParameterContradiction: Rule = {
  id: 'as-iss-parameter-contradiction',
  stage: 'authorization',
  step: 'authorization-response',
  severity: (revision) => (traits[revision].issuerValidation ? 'error' : 'warning'),
  spec: ['rfc9207#2.3', 'rfc9207#2.4', 'mcp#authorization-response'],
  title: 'The metadata promises iss, and the callback has none',
  why: 'authorization_response_iss_parameter_supported is true, so a client must refuse an answer without iss; 2026-07-28 requires the check. Codex says "Authorization server response missing required issuer", and Gemini CLI, Claude Code and the Inspector check it as well. Often the flag was copied from another document, or a proxy that answers in place of the provider forgets the parameter.',
  fix: (view) => ({
    text: 'Append iss to every answer, errors included, or leave the flag out of the metadata.',
    bytes: callbackWithIss(view),
    language: 'text',
  }),
  recipes: {
    'workers-oauth-provider': 'Upgrade; current versions add iss to the redirect.',
    fastmcp: 'Upgrade FastMCP; OAuthProxy adds its own issuer to the callback.',
    keycloak: 'Switch "Exclude Issuer From Authentication Response" off for the client.',
  },
  breaks: ['codex', 'gemini-cli', 'claude-code', 'inspector', 'mcp-remote'],
  needs: ['server-metadata', 'authorization-response'],
  messages: [
    'Authorization server response missing required issuer',
    'missing required issuer',
    'Issuer missing in authorization response',
  ],
  detect(view) {
    const promised =
      view.serverMetadata?.json?.authorization_response_iss_parameter_supported === true
    if (!promised || !view.callback) return 'inapplicable'
    if (view.callback.parameters.has('iss')) return []
    return [{ evidence: view.at(view.callback.exchange, 'callback:iss'), remark: 'no iss' }]
  },
}

function callbackWithIss(view: View): string {
  const url = new URL(view.callback?.url.href ?? view.server.href)
  url.search = ''
  url.searchParams.set('code', '…')
  url.searchParams.set('state', '…')
  url.searchParams.set('iss', compareIssuer(view).own)
  return decodeURIComponent(url.href)
}
