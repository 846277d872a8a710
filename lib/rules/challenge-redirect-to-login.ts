import { challengeFix } from './kit/challenge'
import { toLogin } from './kit/login-page'
import type { Rule } from './rule'

export const challengeRedirectToLogin: Rule = {
  id: 'challenge-redirect-to-login',
  stage: 'redirect',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc6750#3', 'mcp#error-handling'],
  title: 'A browser login guards the MCP endpoint',
  why: 'A session guard of the web framework, Google IAP, Cloudflare Access or an ALB sends everyone who has no cookie to a sign-in page. MCP clients have no cookie and do not sign in at pages; they need a 401 with a challenge. They report "Unexpected token \'<\'" or "Unexpected content type: text/html" and never start OAuth.',
  fix: (view) =>
    challengeFix(
      view,
      `Take ${view.server.pathname}, everything below it and /.well-known/* out of the browser login, and answer a request without a token with:`,
    ),
  recipes: {
    'google-iap':
      'Put the MCP path on a backend service without IAP. The rule must match both the bare path and everything below it.',
    'cloudflare-access':
      'Add a bypass policy in Cloudflare Access for the MCP path and /.well-known/*.',
    'aws-alb':
      'Add a listener rule for the MCP path and /.well-known/* above the one with authenticate-oidc.',
    next: 'Exclude the MCP path and /.well-known from the matcher of the middleware.',
  },
  breaks: ['claude-ai', 'chatgpt', 'copilot-cli', 'opencode', 'inspector', 'mcp-remote'],
  causes: [
    'challenge-not-an-mcp-endpoint',
    'prm-html-200',
    'prm-redirected',
    'prm-not-found',
    'as-metadata-redirected',
    'as-metadata-not-json',
    'as-metadata-not-found',
    'cors-preflight-blocked',
  ],
  needs: ['challenge'],
  messages: ["Unexpected token '<'", 'Unexpected content type: text/html'],
  detect: toLogin,
}
