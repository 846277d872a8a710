import { whyDpop } from '@/lib/flow/dpop-choice'
import { stringsAt } from '@/lib/http/json'
import { memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const dpopNotAdvertised: Rule = {
  id: 'dpop-not-advertised',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['rfc9449#5.1'],
  title:
    'The resource wants tokens bound to a key, and the authorization server does not say that it can',
  why: 'The challenge or the resource metadata asks for DPoP, and the authorization server metadata has no `dpop_signing_alg_values_supported`. Clients that look there first send no proof and get a Bearer token that the resource refuses. The two were usually configured apart from each other.',
  fix: () =>
    memberFix('List the algorithms of proofs, in every metadata document:', {
      dpop_signing_alg_values_supported: ['ES256'],
    }),
  breaks: [],
  needs: ['server-metadata'],
  detect(view) {
    const document = view.serverMetadata
    const asked = whyDpop(view.facts, { ...view.trace.settings, dpop: false })
    if (!document?.json || asked === null) return 'inapplicable'
    const listed = stringsAt(document.json, 'dpop_signing_alg_values_supported')
    if (listed && listed.length > 0) return []
    return [
      {
        evidence: memberAt(view, document, 'dpop_signing_alg_values_supported'),
        remark: 'no dpop_signing_alg_values_supported, though the resource asks for DPoP',
      },
    ]
  },
}
