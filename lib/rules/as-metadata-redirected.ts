import { hops, statusOf, withoutHints } from './kit/answers'
import { serverDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const asMetadataRedirected: Rule = {
  id: 'as-metadata-redirected',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['rfc8414#3.1', 'rfc8414#3.2'],
  title: 'The authorization server metadata is reached by a redirect',
  why: 'The document must come with 200 from the URL that is made from the issuer. Most clients follow a redirect, some refuse it as a guard against request forgery, and browsers lose it when the redirect has no CORS headers. It often shows that the issuer is written in an old form, without www or with http.',
  fix: (view) =>
    serverDocumentFix(
      view,
      'Serve the document with 200 at the URL itself, or name the issuer that the redirect leads to:',
    ),
  breaks: ['goose'],
  causes: ['as-metadata-not-json', 'as-metadata-not-found', 'as-issuer-mismatch'],
  needs: ['server-metadata'],
  messages: ['redirect mode is set to error'],
  detect(view) {
    const places = withoutHints(view.serverDocuments, view, 'serverCandidates')
    const used = view.serverMetadata
    const asked = used ? places.slice(0, places.indexOf(used) + 1) : places
    return asked.flatMap((document) => {
      const [first] = hops(view, document.exchange)
      if (!first || first === document.exchange) return []
      const remark = `${statusOf(first)} to ${document.exchange.request.url}`
      return [{ evidence: view.at(first, 'header:location'), remark }]
    })
  },
}
