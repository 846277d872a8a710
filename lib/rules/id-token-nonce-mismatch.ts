import { issueOf } from './claims/issue'
import { jsonFix } from './kit/bytes'
import { idTokenVerdict } from './kit/id-token'
import type { Rule } from './rule'

export const idTokenNonceMismatch: Rule = {
  id: 'id-token-nonce-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'warning',
  spec: ['oidc-core#IDTokenValidation', 'oidc-core#NonceNotes'],
  title: 'The ID token does not carry the nonce that was sent',
  why: 'The nonce ties the ID token to the one request it answers. A client that sent one has to refuse an ID token with another or none, because it may come from somebody else’s login. Servers lose it when they keep the authorization request in two places, or answer from a cache.',
  fix: (view) =>
    jsonFix('Keep nonce with the code, and put it into the ID token unchanged:', {
      nonce: issueOf(view.trace, 'id')?.nonce ?? '',
    }),
  breaks: [],
  needs: [],
  messages: ['unexpected ID Token "nonce" claim value', 'nonce mismatch'],
  detect(view) {
    return idTokenVerdict(view, 'nonce')
  },
}
