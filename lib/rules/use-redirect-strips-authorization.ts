import { everyLogin } from './kit/clients'
import { endpointRedirect, isPost } from './kit/endpoint-redirect'
import type { Rule } from './rule'

export const useRedirectStripsAuthorization: Rule = {
  id: 'use-redirect-strips-authorization',
  stage: 'redirect',
  step: 'verify',
  severity: 'error',
  spec: ['rfc9110#15.4', 'fetch#http-redirect-fetch'],
  title: 'The MCP endpoint redirects to another spelling of itself',
  why: 'Starlette\'s `Mount` redirects /mcp to /mcp/, often with `http:` because it does not know that TLS ends in front of it. Clients drop the token when the origin changes, turn POST into GET on 301 and 302, or do not follow at all. What people see is "reconnecting failed" right after a successful login.',
  fix: (view) => ({
    text: `Serve ${view.server.pathname} directly, with and without the trailing slash, and do not redirect POST requests. Let the application know the public scheme and host.`,
  }),
  recipes: {
    fastmcp:
      'Use `mcp.http_app(path="/mcp")` at the root of the parent application instead of mounting a sub-application at /mcp, and start uvicorn with --proxy-headers.',
    uvicorn:
      'Set `redirect_slashes=False` on the router, add a route for both spellings, and start with `--proxy-headers --forwarded-allow-ips=…`.',
  },
  breaks: everyLogin,
  causes: [
    'challenge-wrong-status-400-403-404-405',
    'use-401-with-fresh-token',
    'proxy-path-not-covered',
  ],
  needs: [],
  probe: 'slash-spelling',
  messages: ['Got new credentials, but reconnecting failed: ECONNRESET', '307 Temporary Redirect'],
  detect(view) {
    const own = [...view.exchanges('challenge'), ...view.calls]
      .filter(isPost)
      .flatMap((exchange) => endpointRedirect(view, exchange))
    if (own.length > 0) return own.slice(0, 1)
    const tried = view.probes('slash-spelling').filter(isPost)
    if (tried.length === 0) return 'unknown'
    return tried
      .flatMap((exchange) => endpointRedirect(view, exchange))
      .filter(({ severity }) => severity === 'error')
  },
}
