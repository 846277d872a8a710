import { header } from '@/lib/http/exchange'
import { challengeFix } from './kit/challenge'
import type { Rule } from './rule'

const remapped = 'x-amzn-remapped-www-authenticate'

export const challengeAwsRemappedHeader: Rule = {
  id: 'challenge-aws-remapped-header',
  stage: 'header',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#11.6.1'],
  title: 'Amazon API Gateway renames the challenge',
  why: 'The code sends WWW-Authenticate, and API Gateway (REST APIs, Lambda proxy integrations) turns it into x-amzn-Remapped-WWW-Authenticate on the way out. No client looks there. It works locally and fails as soon as it is deployed.',
  fix: (view) =>
    challengeFix(
      view,
      'Put a Lambda function URL, an ALB or an HTTP API in place of the REST API, or map the header back in the gateway response for 401. Clients must receive:',
    ),
  recipes: {
    'aws-api-gateway':
      'In the gateway response UNAUTHORIZED add gatewayresponse.header.WWW-Authenticate with the literal challenge, and let an authorizer refuse instead of the function.',
  },
  breaks: ['claude-ai', 'chatgpt', 'copilot-agent', 'visual-studio'],
  causes: [
    'challenge-missing-www-authenticate',
    'challenge-missing-resource-metadata',
    'challenge-only-on-missing-token',
  ],
  needs: ['challenge'],
  messages: ['x-amzn-remapped-www-authenticate'],
  detect(view) {
    const exchange = view.unauthenticated
    const value = header(exchange?.response?.headers ?? [], remapped)
    return value === null
      ? []
      : [{ evidence: view.at(exchange, `header:${remapped}`), remark: value }]
  },
}
