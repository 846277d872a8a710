import { hops, isDocument, statusOf, withoutHints } from './kit/answers'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmRedirected: Rule = {
  id: 'prm-redirected',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'warning',
  spec: ['rfc9728#3.1', 'rfc9728#3.2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The resource metadata is reached by a redirect',
  why: 'A successful response to a metadata request is a 200 at exactly that URL. Redirects to www, to a trailing slash or from http are followed by most clients, refused by those that guard against request forgery, and lost in browsers when the redirect carries no CORS headers. A redirect to a sign-in page stops all of them.',
  fix: (view) =>
    resourceDocumentFix(view, `Serve the document with 200 at ${view.resourceMetadataUrl} itself:`),
  breaks: ['chatgpt', 'goose'],
  causes: [
    'prm-html-200',
    'prm-not-json',
    'prm-behind-auth',
    'prm-not-found',
    'prm-path-suffixed-404',
    'challenge-resource-metadata-404',
  ],
  needs: ['resource-metadata'],
  messages: ['redirect mode is set to error', 'unexpected redirect'],
  detect(view) {
    const places = withoutHints(view.resourceDocuments, view, 'resourceCandidates')
    const used = view.resourceMetadata
    const asked = used ? places.slice(0, places.indexOf(used) + 1) : places
    return asked.flatMap((document) => {
      const [first] = hops(view, document.exchange)
      const target = first === document.exchange || !first ? null : document.exchange.request.url
      if (!first || target === null || statusOf(first) < 300) return []
      const lost = isDocument(document) ? {} : { severity: 'error' as const }
      return [
        {
          evidence: view.at(first, 'header:location'),
          remark: `${statusOf(first)} to ${target}`,
          ...lost,
        },
      ]
    })
  },
}
