import type { Fault } from '../fault'

export const corsWildcardWithCredentials: Fault = {
  id: 'cors-wildcard-with-credentials',
  title: 'Every origin is allowed, with credentials.',
  rule: 'cors-wildcard-with-credentials',
  cors: (headers) => [...headers, ['Access-Control-Allow-Credentials', 'true']],
}
