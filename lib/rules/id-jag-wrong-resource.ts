import { assertionOf, assertionRefusals, claimHit, wantedClaims } from './kit/assertion'
import { jsonFix } from './kit/bytes'
import type { Rule } from './rule'

export const idJagWrongResource: Rule = {
  id: 'id-jag-wrong-resource',
  stage: 'token',
  step: 'identity-assertion',
  severity: 'error',
  spec: ['id-jag#3.1', 'rfc8707#2'],
  title: 'The ID-JAG is for another resource',
  why: 'The identity provider was asked for an assertion for this MCP server (`resource`), and the one that came names another, or none. The authorization server must not issue a token for a server that the identity provider did not mean, and refuses with `invalid_grant`. Resource identifiers differ in a slash or in case where somebody typed them twice.',
  fix: (view) =>
    jsonFix(
      'Take the resource of the token exchange request as it came, byte for byte, into the assertion:',
      {
        resource: wantedClaims(view).resource,
      },
    ),
  breaks: [],
  causes: assertionRefusals,
  needs: ['identity-assertion'],
  detect(view) {
    if (assertionOf(view)?.kind !== 'id-jag') return 'inapplicable'
    return claimHit(view, 'resource', (value) =>
      [value].flat().includes(wantedClaims(view).resource),
    )
  },
}
