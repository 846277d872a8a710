import { documentBelow } from './kit/answers'
import { wellKnownOnly } from './kit/clients'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmUnderMountPrefix: Rule = {
  id: 'prm-under-mount-prefix',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.1'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The resource metadata stands below the MCP path',
  why: 'A well-known URI begins at the root of the host, with the path of the resource behind it. This application was mounted below a prefix and took its well-known routes along, so the document is where nobody looks. It happens to FastMCP, Starlette and Express sub-applications.',
  fix: (view) =>
    resourceDocumentFix(
      view,
      `Register the well-known routes on the outermost application, so that ${view.resourceMetadataUrl} answers:`,
    ),
  recipes: {
    fastmcp: 'On the parent: app.routes.extend(auth.get_well_known_routes(mcp_path="/mcp")).',
    uvicorn:
      'Add Mount("/.well-known", …) to the parent application; a Mount only sees what is below its prefix.',
    express:
      'Call app.use(mcpAuthMetadataRouter(…)) on the outer app, not on the router that is mounted at the prefix.',
    nginx:
      'location /.well-known/oauth-protected-resource/ { proxy_pass to the same upstream with the rewritten path; }',
  },
  breaks: wellKnownOnly,
  causes: [
    'prm-not-found',
    'prm-path-suffixed-404',
    'challenge-missing-resource-metadata',
    'challenge-resource-metadata-404',
    'as-metadata-not-found',
  ],
  needs: ['resource-metadata'],
  messages: ['Resource server does not implement OAuth 2.0 Protected Resource Metadata.'],
  detect(view) {
    return documentBelow(view)
  },
}
