import type { Rule } from './rule'

export const preregisteredIssuerChanged: Rule = {
  id: 'preregistered-issuer-changed',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['mcp#as-binding'],
  title: 'The pre-registered client belongs to another authorization server',
  why: 'The resource now names a different authorization server from the one that issued this client_id. Sending the credentials there would hand them to a stranger, and the new server does not know them anyway: TypeScript SDK clients stop with `AuthorizationServerMismatchError`, others end in `invalid_client`.',
  fix: (view) => ({
    text: `Register a client at ${view.fact('issuer') ?? 'the new authorization server'} and use its client_id. If you run the server: announce the move and keep the old authorization server valid until clients have followed.`,
  }),
  breaks: ['inspector', 'mcp-remote', 'claude-code'],
  causes: ['client-id-pruned-or-lost', 'token-auth-method-mismatch', 'authorize-refused'],
  needs: ['resource-metadata'],
  messages: ['AuthorizationServerMismatchError'],
  detect(view) {
    const { clientId, clientIssuer } = view.trace.settings
    const issuer = view.facts.issuer
    if (clientId === null || clientIssuer === null || !issuer) return 'inapplicable'
    if (issuer.value === clientIssuer) return []
    const { from } = issuer
    const place = 'exchange' in from ? view.trace.exchanges[from.exchange] : undefined
    const exchange = place ?? view.resourceMetadata?.exchange
    const at = 'exchange' in from ? from.at : '/authorization_servers/0'
    return [
      {
        evidence: view.at(exchange, at),
        remark: `registered with ${clientIssuer}, now ${issuer.value}`,
      },
    ]
  },
}
