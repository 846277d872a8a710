import { header } from '@/lib/http/exchange'
import { isDocument } from './kit/answers'
import { httpFix } from './kit/bytes'
import type { Rule } from './rule'

export const prmWrongContentType: Rule = {
  id: 'prm-wrong-content-type',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'warning',
  spec: ['rfc9728#3.2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The resource metadata is not declared as application/json',
  why: 'The document is JSON, but its media type says something else. A static file without an extension becomes text/plain or octet-stream, and two layers that both set the header give "application/json, application/json". Strict libraries, oauth4webapi among them, then refuse the document; most clients read it all the same.',
  fix: () =>
    httpFix(
      'Set the content type once, in the handler or in the file host’s configuration:',
      'Content-Type: application/json',
    ),
  recipes: {
    nginx: 'location /.well-known/ { default_type application/json; }',
    vercel: 'Set the header for /.well-known/(.*) in vercel.json.',
    netlify: 'Set the header for /.well-known/* in _headers.',
  },
  breaks: ['goose'],
  needs: ['resource-metadata'],
  messages: ['content-type must be application/json', 'OAUTH_RESPONSE_IS_NOT_JSON'],
  detect(view) {
    return view.resourceDocuments.filter(isDocument).flatMap(({ exchange }) => {
      const type = header(exchange.response?.headers ?? [], 'content-type')
      if (/^application\/json\s*(;[^,]*)?$/i.test(type ?? '')) return []
      return [
        {
          evidence: view.at(exchange, type === null ? 'status' : 'header:content-type'),
          remark: type ?? 'no Content-Type',
        },
      ]
    })
  },
}
