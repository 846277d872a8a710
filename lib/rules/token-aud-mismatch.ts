import { audiences } from '@/lib/flow/access-token'
import { describeAudience, rejected, severityByUse, tokenPlace } from './kit/access-token'
import { jsonFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'
import type { View } from './view'

export const tokenAudMismatch: Rule = {
  id: 'token-aud-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc8707#2', 'mcp#token-handling', 'mcp#audience-binding'],
  title: 'The token is not issued for this server',
  why: 'The client asked for a token for this resource, and the `aud` claim names something else: the client, an API of the identity provider, the origin, or the address with a slash. A server that checks the audience, as it must, answers 401 right after a successful login; one that does not accepts tokens meant for others.',
  fix: (view) =>
    jsonFix(
      'Bind the audience to the resource parameter, and let the MCP server check for exactly this value:',
      {
        aud: expected(view),
      },
    ),
  recipes: {
    keycloak:
      'Add an Audience mapper with this value to a client scope that every client gets; Keycloak ignores `resource`.',
    hydra:
      'Pass the requested audience on when accepting the consent request (`grant_access_token_audience`).',
    auth0:
      'Create an API whose identifier is exactly this value, and enable the Resource Parameter Compatibility Profile.',
    entra:
      'Set the Application ID URI to this value, or let the server accept the application id as audience.',
  },
  breaks: everyLogin,
  causes: [
    'use-401-with-fresh-token',
    'use-403-with-fresh-token',
    'challenge-only-on-missing-token',
  ],
  needs: [],
  messages: ['Authorization with the MCP server failed', 'unexpected "aud" claim value'],
  detect(view) {
    const claims = view.accessToken?.claims
    const place = tokenPlace(view)
    if (!claims || place.length === 0) return 'inapplicable'
    if (!view.traits.resourceParameter && !rejected(view)) return 'inapplicable'
    const found = audiences(claims)
    if (found.includes(expected(view))) return []
    const remark = describeAudience(found, expected(view))
    return [{ evidence: place, remark, severity: severityByUse(view) }]
  },
}

function expected(view: View): string {
  return view.fact('resource') ?? view.canonicalResource
}
