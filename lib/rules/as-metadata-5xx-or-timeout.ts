import { askedFirst, withoutHints } from './kit/answers'
import { everyLogin } from './kit/clients'
import { serverDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const asMetadata5xxOrTimeout: Rule = {
  id: 'as-metadata-5xx-or-timeout',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc8414#3.2', 'mcp#as-metadata'],
  title: 'The request for authorization server metadata fails or takes too long',
  why: 'A handler throws, or nothing comes in time. The MCP SDKs try the next place after a 4xx only, so one 5xx ends discovery even when the document stands at the next place. claude.ai waits ten seconds.',
  fix: (view) =>
    serverDocumentFix(
      view,
      'Answer 404 where no document is, and mend the handler where one should be:',
    ),
  breaks: everyLogin,
  causes: ['as-metadata-not-found'],
  needs: ['server-metadata'],
  messages: [
    'HTTP 500 trying to load well-known OAuth metadata',
    'trying to load well-known OAuth',
  ],
  detect(view) {
    const places = withoutHints(view.serverDocuments, view, 'serverCandidates')
    return askedFirst(places, view.serverMetadata)
      .filter(({ exchange, status }) => status >= 500 || exchange.failure?.code === 'timeout')
      .map(({ exchange, status, url }) => ({
        evidence: view.at(exchange, 'status'),
        remark: status ? `${status} at ${url}` : `no answer at ${url}`,
      }))
  },
}
