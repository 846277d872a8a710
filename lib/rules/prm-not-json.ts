import { askedFirst, isHtml, withoutHints } from './kit/answers'
import { everyLogin } from './kit/clients'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmNotJson: Rule = {
  id: 'prm-not-json',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The resource metadata is not a JSON object',
  why: 'The address answers with success, but what comes is empty, broken JSON, a list or a string. Clients stop with a parse error, or take the document as absent and ask somebody else for a login. A template that was not filled in, a doubled serialisation and a byte order mark are usual.',
  fix: (view) =>
    resourceDocumentFix(
      view,
      'Send one JSON object, serialised once, in UTF-8 without a byte order mark:',
    ),
  breaks: everyLogin,
  causes: [
    'prm-not-found',
    'prm-path-suffixed-404',
    'prm-wrong-content-type',
    'challenge-resource-metadata-404',
  ],
  needs: ['resource-metadata'],
  messages: ['Unexpected end of JSON input', 'is not valid JSON', 'JSON Parse error'],
  detect(view) {
    const places = withoutHints(view.resourceDocuments, view, 'resourceCandidates')
    return askedFirst(places, view.resourceMetadata)
      .filter(
        (document) =>
          document.status === 200 && document.json === null && !isHtml(document.exchange),
      )
      .map(({ exchange, url }) => ({
        evidence: view.at(exchange, 'body'),
        remark: exchange.response?.body.trim() ? url : `an empty body at ${url}`,
      }))
  },
}
