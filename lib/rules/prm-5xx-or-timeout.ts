import { askedFirst, withoutHints } from './kit/answers'
import { everyLogin } from './kit/clients'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

/** What claude.ai waits for one metadata request. */
const patience = 10_000

export const prm5xxOrTimeout: Rule = {
  id: 'prm-5xx-or-timeout',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The request for resource metadata fails or takes too long',
  why: 'The handler throws, or the server needs longer than clients wait. The MCP SDKs try the next place after a 4xx only; a 5xx ends discovery with "HTTP 500 trying to load well-known OAuth protected resource metadata". So even a place where nothing should be must answer 404.',
  fix: (view) =>
    resourceDocumentFix(
      view,
      'Answer 404 where no document is, and mend the handler where one should be. The document is small and fixed, so serve it without a database:',
    ),
  breaks: everyLogin,
  causes: ['prm-not-found', 'prm-path-suffixed-404', 'challenge-resource-metadata-404'],
  needs: ['resource-metadata'],
  messages: [
    'HTTP 500 trying to load well-known OAuth protected resource metadata',
    'trying to load well-known OAuth',
  ],
  detect(view) {
    const places = withoutHints(view.resourceDocuments, view, 'resourceCandidates')
    const slow = view.resourceMetadata
    const asked = askedFirst(places, slow)
    return [...asked, ...(slow && slow.exchange.timings.total > patience ? [slow] : [])]
      .filter(({ exchange, status }) => {
        return (
          status >= 500 || exchange.failure?.code === 'timeout' || exchange.timings.total > patience
        )
      })
      .map(({ exchange, status, url }) => ({
        evidence: view.at(exchange, 'status'),
        remark: status
          ? `${status} after ${Math.round(exchange.timings.total)} ms at ${url}`
          : `no answer at ${url}`,
      }))
  },
}
