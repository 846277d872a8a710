import { wantsKeyOnly } from './kit/challenge'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

export const challengeServerDoesNotSupportOauthApiKeyOnly: Rule = {
  id: 'challenge-server-does-not-support-oauth-api-key-only',
  stage: 'status',
  step: 'challenge',
  severity: 'info',
  spec: ['mcp#overview'],
  title: 'The server wants a key, not an OAuth login',
  why: 'The answer speaks of an API key or a personal access token, and no OAuth metadata is to be found. Authorization is optional in MCP, so nothing is wrong; but a client that tries to log in runs into 404 after 404. The way in is a header with the key.',
  fix: (view) => ({
    text: `Give the key as a header in the client’s configuration for ${view.server.host}. If you run the server, say in the 401 which key is meant and where to get it.`,
    bytes: 'Authorization: Bearer <key>',
    language: 'http',
  }),
  breaks: everyLogin,
  needs: ['challenge'],
  messages: ['Missing API key', 'invalid api key', 'API key required'],
  detect(view) {
    return wantsKeyOnly(view) ? [{ evidence: view.at(view.unauthenticated, 'body') }] : []
  },
}
