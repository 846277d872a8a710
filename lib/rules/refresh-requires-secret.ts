import { refreshes } from './kit/refresh'
import { quote, refusalIn } from './kit/refusal'
import { issued } from './kit/token'
import type { Rule } from './rule'

export const refreshRequiresSecret: Rule = {
  id: 'refresh-requires-secret',
  stage: 'lifecycle',
  step: 'refresh',
  severity: 'error',
  spec: ['rfc6749#6'],
  title: 'The refresh refuses a client that the code exchange accepted',
  why: 'The same client, authenticated in the same way, got its tokens a moment ago and is `invalid_client` when it refreshes. The refresh grant takes another path through the code and wants a secret that a public client does not have. The login holds until the access token expires, and then for ever not.',
  fix: (view) => ({
    text: 'Authenticate the client in one place for all grants, with the method it was registered with. This request must work:',
    bytes: `POST ${view.fact('tokenEndpoint') ?? '/token'}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=refresh_token&refresh_token=…&client_id=…`,
    language: 'http',
  }),
  breaks: ['claude-code', 'cursor', 'codex', 'mcp-remote'],
  causes: ['refresh-error-code-wrong'],
  needs: [],
  probe: 'refresh-reuse',
  messages: ['invalid_client', 'Missing client_secret'],
  detect(view) {
    if (!issued(view)) return 'inapplicable'
    const { own, tried } = refreshes(view, 'refresh-reuse')
    const asked = [...own, ...tried]
    if (asked.length === 0) return 'unknown'
    const refused = asked
      .map((exchange) => refusalIn(exchange))
      .find((refusal) => refusal?.error === 'invalid_client')
    return refused
      ? [{ evidence: view.at(refused.exchange, refused.place), remark: quote(refused) }]
      : []
  },
}
