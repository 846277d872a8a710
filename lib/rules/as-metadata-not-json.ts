import { askedFirst, isHtml, withoutHints } from './kit/answers'
import { serverDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const asMetadataNotJson: Rule = {
  id: 'as-metadata-not-json',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc8414#3.2', 'rfc8414#3.1'],
  title: 'Something else than JSON stands where the authorization server metadata should be',
  why: 'The address answers with status 200, and what comes is a web page or no JSON object. Clients read a 200 and stop at the parse error instead of trying the next place: of ten clients that we measured none got in. The catch-all route of a single-page application on the same host is the usual reason.',
  fix: (view) =>
    serverDocumentFix(
      view,
      'Route /.well-known/* before the catch-all. A place without a document answers 404; this one answers:',
    ),
  recipes: {
    next: 'Add route handlers below app/.well-known/; they come before pages.',
    express: 'Register the well-known routes before the fallback to index.html.',
    nginx: 'Add location /.well-known/ above the location with try_files … /index.html.',
  },
  breaks: [
    'claude-code',
    'claude-ai',
    'codex',
    'gemini-cli',
    'opencode',
    'copilot-cli',
    'inspector',
    'mcp-remote',
    'vscode',
    'cursor',
    'chatgpt',
  ],
  causes: [
    'as-metadata-not-found',
    'as-metadata-wrong-content-type',
    'as-oauth-and-oidc-documents-disagree',
  ],
  needs: ['server-metadata'],
  messages: [
    "Unexpected token '<'",
    "JSON Parse error: Unrecognized token '<'",
    'Failed to parse JSON',
    'Failed to parse discovery document',
    'OAUTH_RESPONSE_IS_NOT_JSON',
  ],
  detect(view) {
    const places = withoutHints(view.serverDocuments, view, 'serverCandidates')
    return askedFirst(places, view.serverMetadata)
      .filter(({ status, json }) => status === 200 && json === null)
      .map(({ exchange, url }) => ({
        evidence: view.at(exchange, isHtml(exchange) ? 'header:content-type' : 'body'),
        remark: `${isHtml(exchange) ? 'a web page' : 'no JSON object'} at ${url}`,
      }))
  },
}
