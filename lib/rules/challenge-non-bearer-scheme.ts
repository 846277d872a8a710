import { statusOf } from './kit/answers'
import { challengeFix, wantsKeyOnly } from './kit/challenge'
import type { Rule } from './rule'

export const challengeNonBearerScheme: Rule = {
  id: 'challenge-non-bearer-scheme',
  stage: 'header',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc6750#3', 'mcp#token-requirements'],
  title: 'The challenge offers no Bearer scheme',
  why: 'Everything that the 401 offers is something else, most often Basic from a reverse proxy in front of the server. Browsers then ask for a password, and MCP clients report that the server has no OAuth. A server may offer other schemes beside Bearer, but not instead of it.',
  fix: (view) =>
    challengeFix(
      view,
      `Add a Bearer challenge, or take the proxy’s own authentication off ${view.server.pathname}:`,
    ),
  recipes: {
    nginx: 'Set auth_basic off; in the location of the MCP path and of /.well-known/.',
    caddy: 'Exclude the MCP path and /.well-known/* from basic_auth with a matcher.',
    traefik: 'Remove the basicAuth middleware from the router of the MCP path.',
  },
  breaks: ['claude-ai', 'vscode', 'chatgpt', 'goose'],
  causes: ['challenge-missing-resource-metadata', 'prm-behind-auth'],
  needs: ['challenge'],
  messages: ['no OAuth', 'unsupported authentication scheme'],
  detect(view) {
    const { all, bearer } = view.challenges
    const status = statusOf(view.unauthenticated)
    if (all.length === 0 || (status !== 401 && status !== 403) || wantsKeyOnly(view))
      return 'inapplicable'
    if (bearer) return []
    const schemes = [...new Set(all.map(({ scheme }) => scheme))].join(', ')
    return [
      {
        evidence: view.at(view.unauthenticated, 'header:www-authenticate'),
        remark: `only ${schemes}`,
      },
    ]
  },
}
