import { stringAt } from '@/lib/http/json'
import { assertionOf, assertionRefusals } from './kit/assertion'
import { jsonFix } from './kit/bytes'
import type { Rule } from './rule'

export const idJagWrongType: Rule = {
  id: 'id-jag-wrong-type',
  stage: 'token',
  step: 'identity-assertion',
  severity: 'error',
  spec: ['id-jag#3.1', 'rfc8725#3.11'],
  title: 'The assertion is not typed as an ID-JAG',
  why: 'The header of an ID-JAG says `typ` oauth-id-jag+jwt, so that no other JWT of the identity provider, an ID token for one, can be passed off as an assertion. This one says something else. An authorization server that checks it refuses with `invalid_grant`; one that does not is open to that confusion.',
  fix: () =>
    jsonFix('Sign the assertion with this header:', {
      alg: 'RS256',
      typ: 'oauth-id-jag+jwt',
    }),
  breaks: [],
  causes: assertionRefusals,
  needs: ['identity-assertion'],
  detect(view) {
    const assertion = assertionOf(view)
    if (assertion?.kind !== 'id-jag') return 'inapplicable'
    const typ = stringAt(assertion.token.header, 'typ')
    if (typ?.toLowerCase().replace(/^application\//, '') === 'oauth-id-jag+jwt') return []
    const remark = assertion.token.header ? `typ is ${typ ?? 'missing'}` : 'it is not a JWT'
    return [{ evidence: assertion.evidence, remark }]
  },
}
