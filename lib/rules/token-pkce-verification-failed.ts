import { everyLogin } from './kit/clients'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const tokenPkceVerificationFailed: Rule = {
  id: 'token-pkce-verification-failed',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc7636#4.6', 'oauth2.1#4.1.3'],
  title: 'The token endpoint rejects a correct code_verifier',
  why: 'The verifier that was sent hashes to the challenge of the authorization request; the PKCE panel shows both. The server compares it with something else: a hash with padding or in hexadecimal, the plain verifier, or a challenge that was lost at a login page or proxy in between.',
  fix: (view) => ({
    text: 'Store code_challenge with the code and compare it with BASE64URL(SHA256(code_verifier)), without "=" padding. For this login:',
    bytes: `code_challenge = ${view.fact('codeChallenge') ?? view.authorization?.parameters.get('code_challenge') ?? '…'}`,
    language: 'text',
  }),
  breaks: everyLogin,
  needs: ['token'],
  messages: ['code_verifier does not match', 'PKCE verification failed', 'Invalid code verifier'],
  detect: (view) => tokenHit(view, 'pkce'),
}
