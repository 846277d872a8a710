import { jsonFix } from './kit/bytes'
import { idTokenVerdict } from './kit/id-token'
import type { Rule } from './rule'

export const idTokenAtHashMismatch: Rule = {
  id: 'id-token-at-hash-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'warning',
  spec: ['oidc-core#CodeIDToken', 'oidc-core#IDTokenValidation'],
  title: 'The ID token belongs to another access token',
  why: '`at_hash` is half a hash of the access token that came beside the ID token. When it fits another one, a client that checks it takes the pair for a forgery. It happens where the ID token is made before the access token is exchanged for its final form, or hashed with the wrong algorithm.',
  fix: (view) =>
    jsonFix(
      'Hash the access token that is sent, with the algorithm of the ID token, and keep the left half:',
      {
        at_hash: view.fact('idTokenCheck')?.atHash ?? '',
      },
    ),
  breaks: [],
  needs: [],
  messages: ['unexpected ID Token "at_hash"', 'at_hash mismatch'],
  detect(view) {
    return idTokenVerdict(view, 'at_hash')
  },
}
