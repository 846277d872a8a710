import { stringsAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import type { Rule } from './rule'

export const authorizeResponseMode: Rule = {
  id: 'authorize-response-mode',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['oauth-response-types#ResponseModes', 'rfc8414#2'],
  title: 'The authorization server does not list the response mode "query"',
  why: "MCP clients read the code from the query of the callback. The metadata lists other response modes only, such as `form_post` or `web_message`; with those a client's callback page receives nothing it can read.",
  fix: (view) =>
    jsonFix('Support query, which is the default for response_type=code, and list it:', {
      response_modes_supported: [
        'query',
        ...(stringsAt(view.serverMetadata?.json, 'response_modes_supported') ?? []),
      ],
    }),
  breaks: [],
  causes: ['callback-missing-code'],
  needs: ['server-metadata'],
  detect(view) {
    const { serverMetadata } = view
    const modes = stringsAt(serverMetadata?.json, 'response_modes_supported')
    if (!modes) return 'inapplicable'
    if (modes.some((mode) => mode === 'query' || mode === 'query.jwt')) return []
    return [
      {
        evidence: view.at(serverMetadata?.exchange, '/response_modes_supported'),
        remark: `lists ${modes.join(', ') || 'nothing'}`,
      },
    ]
  },
}
