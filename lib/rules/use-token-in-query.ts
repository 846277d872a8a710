import type { Rule } from './rule'

const names = /^(access_token|token|api_?key|apikey|key|auth|auth_token|bearer|secret)$/i

export const useTokenInQuery: Rule = {
  id: 'use-token-in-query',
  stage: 'use',
  step: 'challenge',
  severity: 'warning',
  spec: ['mcp#token-requirements', 'rfc6750#5.3'],
  title: 'The server address carries a credential',
  why: 'A credential in a URL ends up in logs, in histories and in every configuration file that is shared. MCP forbids access tokens in the query. Often the documentation of the server tells people to do this.',
  fix: (view) => ({
    text: 'Take the credential in a header instead, and revoke the one that stood in the address:',
    bytes: `POST ${view.server.pathname}\nAuthorization: Bearer …`,
    language: 'http',
  }),
  breaks: [],
  needs: ['challenge'],
  detect(view) {
    const name = [...view.server.searchParams.keys()].find((key) => names.test(key))
    if (name === undefined) return []
    return [
      {
        evidence: view.at(view.exchanges('challenge')[0], `query:${name}`),
        remark: `parameter ${name}`,
      },
    ]
  },
}
