import { stringAt } from '@/lib/http/json'
import { severityByUse, tokenPlace } from './kit/access-token'
import { issuers } from './kit/authorization'
import { jsonFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

export const tokenIssMismatch: Rule = {
  id: 'token-iss-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc9068#4', 'rfc8414#3.3'],
  title: 'The token names another issuer than the metadata',
  why: 'A resource server takes the issuer from the metadata and refuses tokens whose `iss` differs. Entra issues v1 tokens from sts.windows.net beside v2 metadata; a proxy in front of an identity provider passes its tokens through unchanged.',
  fix: (view) =>
    jsonFix('Issue tokens with the issuer of your metadata:', { iss: issuers(view)[0] ?? '' }),
  recipes: {
    entra:
      'Set "requestedAccessTokenVersion": 2 in the application manifest, or accept both issuers.',
  },
  breaks: everyLogin,
  causes: ['use-401-with-fresh-token', 'challenge-only-on-missing-token', 'id-token-iss-mismatch'],
  needs: [],
  messages: ['unexpected "iss" claim value', 'invalid issuer'],
  detect(view) {
    const iss = stringAt(view.accessToken?.claims, 'iss')
    const known = issuers(view)
    const place = tokenPlace(view)
    // Without metadata the issuer is a guess from the address.
    const published = typeof view.fact('serverMetadata')?.issuer === 'string'
    if (iss === null || !published || place.length === 0) return 'inapplicable'
    if (known.includes(iss)) return []
    const remark = `iss is ${iss.slice(0, 200)}, the metadata says ${known[0]}`
    return [{ evidence: place, remark, severity: severityByUse(view) }]
  },
}
