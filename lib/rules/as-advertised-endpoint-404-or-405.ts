import { authorizationHit } from './kit/authorization'
import { everyLogin } from './kit/clients'
import { advertisedEndpoints, missingEndpoint } from './kit/endpoints'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const asAdvertisedEndpoint404Or405: Rule = {
  id: 'as-advertised-endpoint-404-or-405',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc8414#2'],
  title: 'The metadata advertises an endpoint that does not exist',
  why: 'Discovery succeeds, and then an address from the metadata answers 404 or 405. A proxy does not route it, a prefix is missing, or the document was copied from another deployment. Clients have no other address to try.',
  fix: (view) => ({
    text: `Route these paths to the authorization server, or advertise the ones that exist: ${advertisedEndpoints(view).join(', ')}.`,
  }),
  breaks: everyLogin,
  causes: ['authorize-refused', 'token-refused', 'token-not-json', 'client-id-pruned-or-lost'],
  needs: [],
  probe: 'advertised-endpoints',
  messages: [
    'HTTP 404: Invalid OAuth error response',
    'Method Not Allowed',
    'Cannot GET /authorize',
    'Cannot POST /token',
  ],
  detect(view) {
    // Without metadata the addresses are guesses, which may well be wrong.
    if (advertisedEndpoints(view).length === 0) return 'inapplicable'
    const own = [authorizationHit(view, 'not-found'), tokenHit(view, 'not-found')]
    const hits = own.flatMap((hit) => (hit === 'inapplicable' ? [] : hit))
    if (hits.length > 0) return hits
    const tried = view.probes('advertised-endpoints').filter(({ response }) => response !== null)
    return tried.length === 0
      ? 'unknown'
      : tried.flatMap((exchange) => missingEndpoint(view, exchange))
  },
}
