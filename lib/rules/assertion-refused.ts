import { assertionOf } from './kit/assertion'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const assertionRefused: Rule = {
  id: 'assertion-refused',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc7523#3.1'],
  title: 'The authorization server refuses the assertion',
  why: 'The assertion is for this server, has time left and was issued for this client, and is refused with `invalid_grant` all the same. Then it is about trust: the issuer is not among those the server trusts, its keys cannot be fetched, or no rule maps its subject to anybody here.',
  fix: (view) => {
    const claims = assertionOf(view)?.token.claims
    return {
      text: 'Enter the issuer as trusted, with its JWKS, and map the subject to whom it stands for. These are the claims to trust:',
      bytes: JSON.stringify({ iss: claims?.iss ?? '…', sub: claims?.sub ?? '…' }, null, 2),
      language: 'json',
    }
  },
  breaks: [],
  causes: ['token-invalid-grant', 'token-refused'],
  needs: ['token'],
  detect(view) {
    return assertionOf(view) ? tokenHit(view, 'invalid-grant') : 'inapplicable'
  },
}
