import { parseObject, stringAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import { exchanged } from './kit/token-exchange'
import type { Rule } from './rule'

export const tokenExchangeWrongIssuedTokenType: Rule = {
  id: 'token-exchange-wrong-issued-token-type',
  stage: 'token',
  step: 'identity-assertion',
  severity: 'error',
  spec: ['rfc8693#2.2.1', 'id-jag#3.1'],
  title: 'The token exchange gave another kind of token than was asked for',
  why: 'The client asked for an ID-JAG, and `issued_token_type` names another kind of token, or none. A client must not go on with it: an access token of the identity provider that is sent on as an assertion ends up with somebody it was not meant for. Identity providers answer so when they ignore `requested_token_type`.',
  fix: () =>
    jsonFix('Issue an ID-JAG, or refuse with invalid_request. The answer says:', {
      issued_token_type: 'urn:ietf:params:oauth:token-type:id-jag',
      token_type: 'N_A',
    }),
  breaks: [],
  causes: ['id-jag-wrong-type', 'assertion-refused', 'token-invalid-grant', 'token-refused'],
  needs: ['identity-assertion'],
  detect(view) {
    const exchange = exchanged(view)
    const json = parseObject(exchange?.response?.body ?? '')
    if (!exchange || stringAt(json, 'access_token') === null) return 'inapplicable'
    const type = stringAt(json, 'issued_token_type')
    if (type === 'urn:ietf:params:oauth:token-type:id-jag') return []
    return [
      {
        evidence: view.at(exchange, type === null ? '' : '/issued_token_type'),
        remark: `issued_token_type is ${type ?? 'missing'}`,
      },
    ]
  },
}
