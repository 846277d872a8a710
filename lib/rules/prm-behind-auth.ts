import { askedFirst, withoutHints } from './kit/answers'
import { everyLogin } from './kit/clients'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmBehindAuth: Rule = {
  id: 'prm-behind-auth',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3', 'rfc8414#3'],
  title: 'The metadata itself asks for a token',
  why: 'Authentication covers /.well-known/* as well, so a client needs a token to learn where tokens come from. Some follow the challenge of the metadata to the metadata and go round in a circle; others sign in by guessing and fail afterwards with "Authorization with the MCP server failed".',
  fix: (view) =>
    resourceDocumentFix(
      view,
      'Exempt GET and OPTIONS of /.well-known/* from authentication. Without any credential the answer is:',
    ),
  recipes: {
    spring:
      'Add requestMatchers("/.well-known/**").permitAll() before anyRequest().authenticated().',
    express: 'Mount requireBearerAuth on the MCP route only, not with app.use.',
    uvicorn: 'Wrap only the MCP application with the auth middleware, not the parent application.',
    'cloudflare-access': 'Add a bypass policy for /.well-known/*.',
    dotnet: 'Call AllowAnonymous() on the metadata endpoint, or drop the fallback policy for it.',
  },
  breaks: everyLogin,
  causes: [
    'prm-not-found',
    'prm-path-suffixed-404',
    'as-metadata-not-found',
    'challenge-resource-metadata-404',
  ],
  needs: ['resource-metadata'],
  messages: [
    'HTTP 401 trying to load well-known OAuth',
    'Authorization with the MCP server failed',
  ],
  detect(view) {
    const resource = askedFirst(
      withoutHints(view.resourceDocuments, view, 'resourceCandidates'),
      view.resourceMetadata,
    )
    // File hosts answer 403 for what does not exist, which only counts where nothing else is found.
    const server = view.serverMetadata
      ? []
      : withoutHints(view.serverDocuments, view, 'serverCandidates')
    return [...resource, ...server]
      .filter(({ status }) => status === 401 || status === 403)
      .map(({ exchange, status, url }) => ({
        evidence: view.at(exchange, 'status'),
        remark: `${status} at ${url}`,
      }))
  },
}
