import { assertionRefusals, claimHit, wantedClaims } from './kit/assertion'
import { jsonFix } from './kit/bytes'
import type { Rule } from './rule'

export const assertionWrongAudience: Rule = {
  id: 'assertion-wrong-audience',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc7523#3', 'id-jag#3.1'],
  title: 'The assertion is meant for somebody else',
  why: '`aud` of an assertion must name the authorization server that redeems it, by its issuer identifier. Here it names another party: the MCP server, the token endpoint of a different tenant, or a default such as the platform itself. An assertion for anybody is an assertion for an attacker, so the server refuses with `invalid_grant`.',
  fix: (view) =>
    jsonFix('Ask the identity provider, or the platform, for an assertion with this audience:', {
      aud: wantedClaims(view).aud,
    }),
  breaks: [],
  causes: assertionRefusals,
  needs: ['server-metadata'],
  detect(view) {
    const { aud } = wantedClaims(view)
    const accepted = [aud, view.fact('issuer'), view.fact('tokenEndpoint')]
    return claimHit(view, 'aud', (value) =>
      [value].flat().some((name) => accepted.includes(name as string)),
    )
  },
}
