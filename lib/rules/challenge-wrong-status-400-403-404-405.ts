import { statusOf } from './kit/answers'
import { challengeFix, wantsKeyOnly } from './kit/challenge'
import { isAnotherPage } from './kit/endpoint'
import type { Rule } from './rule'

export const challengeWrongStatus400403404405: Rule = {
  id: 'challenge-wrong-status-400-403-404-405',
  stage: 'status',
  step: 'challenge',
  severity: 'error',
  spec: ['mcp#error-handling', 'rfc6750#3.1'],
  title: 'A request without a token is not answered with 401',
  why: 'The server looks at session, body, Accept header or permissions before it looks for a token, and answers 400, 403, 404, 405 or 422. Clients start OAuth on 401 and on nothing else: with a 403, OpenCode, Copilot CLI, mcp-remote, the Inspector and everything on the TypeScript SDK stopped. Claude Code, Codex, Gemini CLI and VS Code go on after a 403 by looking for metadata themselves.',
  fix: (view) =>
    challengeFix(
      view,
      'Authenticate first, before the body, the session or the Accept header is looked at. A missing token is always:',
    ),
  recipes: {
    'typescript-sdk':
      'Put requireBearerAuth before the handler of the MCP route, and before any middleware that checks Mcp-Session-Id.',
    spring:
      'Let the resource server’s BearerTokenAuthenticationEntryPoint answer, not an AccessDeniedHandler with 403; switch CSRF off for the MCP path.',
  },
  breaks: ['claude-ai', 'opencode', 'copilot-cli', 'inspector', 'mcp-remote', 'cline', 'goose'],
  causes: [
    'challenge-missing-www-authenticate',
    'challenge-missing-resource-metadata',
    'cors-401-unreadable',
  ],
  needs: ['challenge'],
  messages: [
    'Error POSTing to endpoint (HTTP 405)',
    'SSE error: Non-200 status code (400)',
    'Error POSTing to endpoint',
    'SSE error: Non-200 status code (403)',
  ],
  detect(view) {
    const status = statusOf(view.unauthenticated)
    if (status < 400 || status > 499 || [401, 408, 429].includes(status)) return []
    if (isAnotherPage(view) || wantsKeyOnly(view)) return []
    return [
      {
        evidence: view.at(view.unauthenticated, 'status'),
        title: `A request without a token is answered with ${status} instead of 401`,
      },
    ]
  },
}
