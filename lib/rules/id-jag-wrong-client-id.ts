import { assertionOf, assertionRefusals, claimHit, wantedClaims } from './kit/assertion'
import { jsonFix } from './kit/bytes'
import type { Rule } from './rule'

export const idJagWrongClientId: Rule = {
  id: 'id-jag-wrong-client-id',
  stage: 'token',
  step: 'identity-assertion',
  severity: 'error',
  spec: ['id-jag#3.1'],
  title: 'The ID-JAG is for another client',
  why: 'An assertion names the client by the id it has at the authorization server, because only that client may redeem it. Here it names another id: usually the one that the client has at the identity provider, where an administrator never entered the other. The authorization server refuses with `invalid_grant`.',
  fix: (view) =>
    jsonFix(
      'Enter, at the identity provider, which client id this client has at the authorization server, and claim:',
      {
        client_id: wantedClaims(view).client_id,
      },
    ),
  breaks: [],
  causes: assertionRefusals,
  needs: ['identity-assertion'],
  detect(view) {
    if (assertionOf(view)?.kind !== 'id-jag') return 'inapplicable'
    return claimHit(view, 'client_id', (value) => value === wantedClaims(view).client_id)
  },
}
