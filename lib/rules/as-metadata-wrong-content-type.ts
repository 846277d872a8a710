import { header } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import type { Rule } from './rule'

export const asMetadataWrongContentType: Rule = {
  id: 'as-metadata-wrong-content-type',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['rfc8414#3.2'],
  title: 'The authorization server metadata is not declared as application/json',
  why: 'The document is JSON, but its media type says something else. Strict libraries such as oauth4webapi refuse it, and so do gateways that check what passes; most MCP clients read it all the same. Static files without an extension are the usual reason.',
  fix: () =>
    httpFix(
      'Set the content type once, in the handler or in the file host’s configuration:',
      'Content-Type: application/json',
    ),
  recipes: { nginx: 'location /.well-known/ { default_type application/json; }' },
  breaks: ['goose'],
  needs: ['server-metadata'],
  messages: ['content-type must be application/json'],
  detect(view) {
    const { serverMetadata } = view
    if (!serverMetadata) return 'inapplicable'
    const type = header(serverMetadata.exchange.response?.headers ?? [], 'content-type')
    if (/^application\/json\s*(;[^,]*)?$/i.test(type ?? '')) return []
    return [
      {
        evidence: view.at(
          serverMetadata.exchange,
          type === null ? 'status' : 'header:content-type',
        ),
        remark: type ?? 'no Content-Type',
      },
    ]
  },
}
