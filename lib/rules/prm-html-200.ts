import { askedFirst, isHtml, withoutHints } from './kit/answers'
import { everyLogin } from './kit/clients'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmHtml200: Rule = {
  id: 'prm-html-200',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'A web page stands where the resource metadata should be',
  why: 'A catch-all route of a single-page application answers every unknown path with index.html and status 200, /.well-known included. Clients parse it and report "Unexpected token \'<\', "<!doctype "... is not valid JSON". Many then guess that the MCP origin is the authorization server, and nine of ten clients that we measured got in that way; with the authorization server elsewhere none does.',
  fix: (view) =>
    resourceDocumentFix(
      view,
      `Route /.well-known/* before the catch-all, answer 404 for documents that do not exist, and at ${view.resourceMetadataUrl}:`,
    ),
  recipes: {
    next: 'Add app/.well-known/oauth-protected-resource/[[...path]]/route.ts; route handlers come before pages.',
    express:
      'Register the well-known routes before app.get("*", …) and express.static with a fallback.',
    nginx:
      'Add location /.well-known/ with proxy_pass to the MCP service above the location with try_files … /index.html.',
    vercel:
      'Rewrite /.well-known/oauth-protected-resource/:path* in vercel.json above the catch-all rewrite.',
  },
  breaks: everyLogin,
  causes: [
    'prm-not-found',
    'challenge-resource-metadata-404',
    'prm-path-suffixed-404',
    'prm-wrong-content-type',
  ],
  needs: ['resource-metadata'],
  messages: ["Unexpected token '<'", 'is not valid JSON', 'Failed to complete OAuth exchange'],
  detect(view) {
    const places = withoutHints(view.resourceDocuments, view, 'resourceCandidates')
    const asked = new Set(askedFirst(places, view.resourceMetadata))
    return places
      .filter(
        (document) =>
          document.status === 200 && document.json === null && isHtml(document.exchange),
      )
      .map((document) => ({
        evidence: view.at(document.exchange, 'header:content-type'),
        remark: document.url,
        ...(asked.has(document) ? {} : { severity: 'info' as const }),
      }))
  },
}
