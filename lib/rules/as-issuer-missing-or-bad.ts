import { compareIssuer } from './kit/issuer'
import { memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asIssuerMissingOrBad: Rule = {
  id: 'as-issuer-missing-or-bad',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc8414#2'],
  title: 'The metadata has no proper issuer',
  why: 'issuer is required: an https URL without query and fragment. Clients that validate say "Authorization server metadata missing required \'issuer\' field" and stop, because without it nobody can tell whose answer the login brings back. Codex is one of the few that go on without.',
  fix: (view) =>
    memberFix('Add the identifier that the resource metadata names:', {
      issuer: properIssuer(view.fact('issuer'), view.server.origin),
    }),
  breaks: [
    'claude-code',
    'claude-ai',
    'cursor',
    'vscode',
    'opencode',
    'inspector',
    'mcp-remote',
    'copilot-cli',
    'codex',
    'gemini-cli',
  ],
  causes: [
    'as-missing-required-member',
    'as-oauth-and-oidc-documents-disagree',
    'as-iss-parameter-contradiction',
    'callback-iss-mismatch',
    'token-iss-mismatch',
  ],
  needs: ['server-metadata'],
  messages: ["missing required 'issuer' field", 'missing required issuer'],
  detect(view) {
    const { kind, problem } = compareIssuer(view)
    if (kind === 'none') return 'inapplicable'
    if (kind !== 'bad') return []
    return [{ evidence: memberAt(view, view.serverMetadata, 'issuer'), remark: problem ?? '' }]
  },
}

function properIssuer(named: string | null, origin: string): string {
  const url = named && URL.canParse(named) ? new URL(named) : null
  return url?.protocol.startsWith('http') && !named?.includes('?') && !named?.includes('#')
    ? (named ?? origin)
    : origin
}
