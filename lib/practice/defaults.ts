import type { Options } from './fault'
import { authorizationServer } from './protection/authorization-server'

/** The healthy server. */
export const defaults: Options = {
  host: 'shared',
  authorizationServer: 'beside',
  issuerPath: '',
  issuer: (url) => url,
  resource: (url) => url,
  revisions: ['2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'],
  transport: 'streamable-http',
  answers: 'json',
  protects: 'everything',
  protection: authorizationServer(),
  reverseProxy: null,
  policy: null,
  tokens: 'jwt',
  registration: ['metadata-document', 'dynamic', 'pre-registered'],
  consent: 'ask',
  tokenLifetime: 3600,
  pushedRequests: 'offered',
  dpop: 'offered',
}
