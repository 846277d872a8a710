import { jsonFix } from './kit/bytes'
import { idTokenVerdict } from './kit/id-token'
import type { Rule } from './rule'

export const idTokenAudMismatch: Rule = {
  id: 'id-token-aud-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'warning',
  spec: ['oidc-core#IDTokenValidation'],
  title: 'The ID token is not for this client',
  why: 'An ID token says to one client who signed in, and its `aud` has to name that client. A client that reads it refuses one that was made for somebody else, because it may have been stolen there. A server that issues the same ID token to all its clients, or puts the MCP server into `aud`, causes it.',
  fix: (view) =>
    jsonFix('Name the client that asked for the token:', {
      aud: view.fact('client')?.clientId ?? '',
    }),
  breaks: [],
  needs: [],
  messages: ['unexpected "aud" (audience) claim value', 'unexpected ID Token "aud"'],
  detect(view) {
    return idTokenVerdict(view, 'aud')
  },
}
