import { wantedClaims } from './kit/assertion'
import { refusalIn } from './kit/refusal'
import { hitAt } from './kit/token'
import { exchanged } from './kit/token-exchange'
import type { Rule } from './rule'

export const tokenExchangeRefused: Rule = {
  id: 'token-exchange-refused',
  stage: 'token',
  step: 'identity-assertion',
  severity: 'error',
  spec: ['rfc8693#2.2.2', 'id-jag#4.3'],
  title: 'The identity provider refuses the token exchange',
  why: 'The person is signed in, and the identity provider gives no assertion for this server. Usually an administrator has not connected the authorization server (`audience`) or the resource, the client is not allowed the token exchange, or the ID token was issued to another client. What it says stands beside the evidence.',
  fix: (view) => ({
    text: 'At the identity provider: allow this client the token exchange, and connect this authorization server and resource:',
    bytes: JSON.stringify(
      { audience: wantedClaims(view).aud, resource: wantedClaims(view).resource },
      null,
      2,
    ),
    language: 'json',
  }),
  breaks: [],
  needs: ['identity-assertion'],
  detect(view) {
    const exchange = exchanged(view)
    if (!exchange?.response) return 'inapplicable'
    return refusalIn(exchange) ? [hitAt(view, exchange)] : []
  },
}
