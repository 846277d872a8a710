import { rejected } from './kit/access-token'
import { everyLogin } from './kit/clients'
import { refusedCall, strippedAnswer } from './kit/use'
import type { Rule } from './rule'

export const useAuthorizationHeaderStripped: Rule = {
  id: 'use-authorization-header-stripped',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['mcp#token-requirements', 'oauth2.1#5.1.1'],
  title: 'The Authorization header does not reach the application',
  why: "The answer to the request with a token is the same, byte for byte, as the answer to the request without one, and it says that a credential is missing. Something in front of the application removes the header: Apache with CGI or PHP-FPM, a shared host, a proxy, or Cloud Run's own authentication.",
  fix: () => ({
    text: 'Let the header through. In Apache add the first line; for nginx with FastCGI the second. Some hosts pass it as REDIRECT_HTTP_AUTHORIZATION.',
    bytes:
      'SetEnvIf Authorization "^(.*)$" HTTP_AUTHORIZATION=$1\nfastcgi_param HTTP_AUTHORIZATION $http_authorization;',
    language: 'text',
  }),
  recipes: {
    apache: 'Set `CGIPassAuth On` for the directory, or the SetEnvIf line.',
    'cloud-run':
      "Cloud Run's IAM check consumes the Authorization header: allow unauthenticated invocations for the service and let the MCP server check the token.",
    php: "Read $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] as well.",
  },
  breaks: everyLogin,
  causes: ['use-401-with-fresh-token', 'challenge-only-on-missing-token'],
  needs: ['verify'],
  messages: ['Missing Authorization header', 'No token provided'],
  detect(view) {
    const refused = refusedCall(view)
    if (!refused || !rejected(view)) return view.calls.length > 0 ? [] : 'inapplicable'
    if (!strippedAnswer(view, refused)) return []
    return [
      {
        evidence: [...view.at(refused, 'body'), ...view.at(view.unauthenticated, 'body')],
        remark: 'the same answer as without a token',
      },
    ]
  },
}
