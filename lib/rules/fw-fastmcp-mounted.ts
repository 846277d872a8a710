import { documentBelow } from './kit/answers'
import { wellKnownOnly } from './kit/clients'
import { resourceDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const fwFastmcpMounted: Rule = {
  id: 'fw-fastmcp-mounted',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.1'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'FastMCP is mounted below another application and took its well-known routes along',
  why: 'An ASGI application mounted at a prefix only sees what is below the prefix, so FastMCP’s metadata answers at /mcp/.well-known/… instead of at the root of the host. Clients look at the root and stop. Mounted applications also bring their own CORS, which then comes twice.',
  fix: (view) =>
    resourceDocumentFix(
      view,
      `Add the well-known routes to the outermost application, give FastMCP the public base URL with its prefix, and keep issuer_url at the root. ${view.resourceMetadataUrl} then answers:`,
    ),
  recipes: {
    fastmcp:
      'parent = Starlette(routes=[*auth.get_well_known_routes(mcp_path="/mcp"), Mount("/", app=mcp.http_app(path="/mcp"))], lifespan=mcp_app.lifespan)',
    uvicorn: 'parent.routes.extend(auth.get_well_known_routes(mcp_path="/mcp")), before the Mount.',
    'python-sdk':
      'Mount mcp.streamable_http_app() at "/" and set streamable_http_path, instead of mounting at /mcp.',
  },
  breaks: wellKnownOnly,
  causes: ['prm-under-mount-prefix', 'cors-duplicate-headers', 'use-redirect-strips-authorization'],
  needs: ['resource-metadata'],
  messages: ['404 /.well-known/oauth-protected-resource'],
  detect(view) {
    if (!['fastmcp', 'python-sdk', 'uvicorn'].some((stack) => view.stacks.has(stack)))
      return 'inapplicable'
    return documentBelow(view)
  },
}
