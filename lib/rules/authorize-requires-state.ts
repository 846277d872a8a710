import type { Rule } from './rule'

export const authorizeRequiresState: Rule = {
  id: 'authorize-requires-state',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'info',
  spec: ['rfc6749#4.1.1'],
  title: 'The authorization server insists on a state parameter',
  why: 'The metadata sets `require_state_parameter`. State is optional in OAuth 2.1 when PKCE is used, so a client that leaves it out is refused here. The usual MCP clients send it; a script of your own may not.',
  fix: () => ({
    text: 'Nothing to fix on the server. Send a random state with every authorization request.',
  }),
  breaks: [],
  needs: ['server-metadata'],
  detect(view) {
    const { serverMetadata } = view
    if (!serverMetadata?.json) return 'inapplicable'
    if (serverMetadata.json.require_state_parameter !== true) return []
    return [{ evidence: view.at(serverMetadata.exchange, '/require_state_parameter') }]
  },
}
