import { authorizationHit } from './kit/authorization'
import { httpFix, oauthError } from './kit/bytes'
import { registeringOnly } from './kit/clients'
import { refusalIn } from './kit/refusal'
import { tokenHit } from './kit/token'
import { queryOf } from './kit/url'
import { unknownClient } from './kit/words'
import type { Hit, Rule } from './rule'
import type { View } from './view'

export const clientIdPrunedOrLost: Rule = {
  id: 'client-id-pruned-or-lost',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc6749#4.1.2.1', 'rfc6749#5.2'],
  title: 'The authorization server does not know the client it registered',
  why: 'The client_id was issued or configured, and now the server says it has never seen it. Registered clients live in memory, in one of several instances, or are cleaned up together with their tokens. Clients keep their client_id for months, so everyone who logged in before stays locked out until they delete it by hand.',
  fix: () =>
    httpFix(
      'Keep registered clients in a store that all instances share and that survives restarts, and never expire them with their tokens. Answer an unknown client at the token endpoint so that clients register again:',
      oauthError(401, 'invalid_client', 'Unknown client_id'),
    ),
  recipes: {
    fastmcp:
      'Give OAuthProxy a persistent `client_storage` instead of the default store of one instance.',
  },
  breaks: [...registeringOnly, 'claude-code', 'codex', 'vscode', 'claude-ai'],
  causes: ['token-unknown-client-error-code', 'authorize-error-not-redirected'],
  needs: [],
  probe: 'authorize-unknown-client',
  messages: ['Unrecognized client_id', 'Unknown client_id', 'invalid_client', 'client not found'],
  detect(view) {
    if (view.fact('client')?.via === 'cimd') return 'inapplicable'
    const hits = [
      authorizationHit(view, 'client'),
      tokenHit(view, 'unknown-client'),
      forgotten(view),
    ].flatMap((hit) => (hit === 'inapplicable' ? [] : hit))
    if (hits.length > 0) return hits.slice(0, 1)
    return view.authorization ? [] : 'inapplicable'
  },
}

/** The deeper check asks the authorization endpoint once more about this login's own client. */
function forgotten(view: View): Hit[] {
  const own = view.fact('client')?.clientId
  return view.probes('authorize-unknown-client').flatMap((exchange) => {
    const refusal = refusalIn(exchange)
    const asked = queryOf(exchange.request.url).get('client_id')
    if (!refusal || own === undefined || asked !== own || !unknownClient.test(refusal.words))
      return []
    return [
      { evidence: view.at(exchange, refusal.place), remark: refusal.message || 'no longer known' },
    ]
  })
}
