import { header } from '@/lib/http/exchange'
import { statusOf } from './kit/answers'
import { challengeFix, hasChallenge, wantsKeyOnly } from './kit/challenge'
import type { Rule } from './rule'

export const challengeMissingWwwAuthenticate: Rule = {
  id: 'challenge-missing-www-authenticate',
  stage: 'header',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#11.6.1', 'rfc6750#3', 'rfc9728#5.1'],
  title: 'The 401 has no WWW-Authenticate header',
  why: 'HTTP requires a challenge in every 401, and this one is bare; usually a hand-written check answers before the auth layer does. claude.ai then reports "Couldn’t reach the MCP server" and clients of the C# SDK stop. Ten clients that we measured found the metadata at its well-known URI all the same, so it can go unnoticed for long.',
  fix: (view) =>
    challengeFix(view, 'Send the challenge with every 401, from one place in the code:'),
  recipes: {
    'typescript-sdk': 'Pass resourceMetadataUrl to requireBearerAuth; it writes the header.',
    fastmcp:
      'Pass auth= (a TokenVerifier in a RemoteAuthProvider) to FastMCP; it writes the header.',
    'python-sdk': 'Pass token_verifier and AuthSettings(resource_server_url=…) to FastMCP.',
    spring:
      'Use BearerTokenAuthenticationEntryPoint instead of a custom entry point that only sets the status.',
    dotnet:
      'Call AddMcp(…) on the authentication builder and make it the default challenge scheme.',
  },
  breaks: ['claude-ai', 'chatgpt', 'copilot-agent', 'visual-studio'],
  causes: ['cors-www-authenticate-not-exposed', 'challenge-only-on-missing-token'],
  needs: ['challenge'],
  messages: [
    "Couldn't reach the MCP server",
    'does not contain a resource_metadata parameter',
    'The WWW-Authenticate header does not contain a resource_metadata parameter',
  ],
  detect(view) {
    const exchange = view.unauthenticated
    if (statusOf(exchange) !== 401 || wantsKeyOnly(view)) return 'inapplicable'
    if (hasChallenge(exchange)) return []
    const type = header(exchange?.response?.headers ?? [], 'content-type')
    return [
      {
        evidence: view.at(exchange, 'status'),
        remark: type ? `a bare 401 with ${type}` : 'a bare 401',
      },
    ]
  },
}
