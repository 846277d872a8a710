import { dpopAlgorithm, whyDpop } from '@/lib/flow/dpop-choice'
import { stringsAt } from '@/lib/http/json'
import { memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const dpopAlgorithmUnsupported: Rule = {
  id: 'dpop-algorithm-unsupported',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc9449#5.1', 'rfc9449#11.6'],
  title: 'No client can sign DPoP proofs with the algorithms that are listed',
  why: '`dpop_signing_alg_values_supported` of the authorization server and of the resource leave no algorithm that clients have. Nearly all of them sign with ES256, which every Web Crypto implementation offers; some add RS256. A client then cannot make a proof, and ends before the token request or with `invalid_dpop_proof`.',
  fix: () =>
    memberFix('List ES256, at the authorization server and at the resource:', {
      dpop_signing_alg_values_supported: ['ES256'],
    }),
  breaks: [],
  needs: ['server-metadata'],
  detect(view) {
    const document = view.serverMetadata
    if (!document || whyDpop(view.facts, view.trace.settings) === null) return 'inapplicable'
    const serverMetadata = {
      value: document.json ?? {},
      from: { exchange: document.exchange.id, at: '' },
    }
    if (dpopAlgorithm({ ...view.facts, serverMetadata }) !== null) return []
    const name = 'dpop_signing_alg_values_supported'
    const listed = stringsAt(document.json, name)?.join(', ') ?? 'none'
    return [{ evidence: memberAt(view, document, name), remark: `only ${listed}` }]
  },
}
