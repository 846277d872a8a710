import { isObject, stringAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import type { Rule } from './rule'

export const dpopKeyMismatch: Rule = {
  id: 'dpop-key-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc9449#6.1', 'rfc7638#3'],
  title: 'The token is bound to another key than the one that was proven',
  why: '`cnf.jkt` of the token must be the SHA-256 thumbprint of the public key in the proof. Here it is another value, or missing, so the resource cannot match any proof of this client and refuses the call. A common mistake is hashing the whole JWK with its optional members, instead of only the required ones in order.',
  fix: (view) =>
    jsonFix('Compute the thumbprint of RFC 7638 over the key in the proof, and claim:', {
      cnf: { jkt: view.fact('dpopThumbprint') ?? '…' },
    }),
  breaks: [],
  causes: ['use-401-with-fresh-token', 'use-authorization-header-stripped'],
  needs: ['token'],
  detect(view) {
    const thumbprint = view.fact('dpopThumbprint')
    const claims = view.accessToken?.claims
    const type = view.fact('tokenType')?.toLowerCase()
    if (!thumbprint || !claims || type !== 'dpop') return 'inapplicable'
    const bound = isObject(claims.cnf) ? stringAt(claims.cnf, 'jkt') : null
    if (bound === thumbprint) return []
    return [
      {
        evidence: view.at(view.token?.exchange, '/access_token'),
        remark:
          bound === null
            ? 'the token has no cnf.jkt'
            : `cnf.jkt is ${bound}, the key of the proof has ${thumbprint}`,
      },
    ]
  },
}
