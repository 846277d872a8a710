import type { Fault } from '../fault'

export const corsWwwAuthenticateNotExposed: Fault = {
  id: 'cors-www-authenticate-not-exposed',
  title: 'Web pages see the 401, but not the challenge in it.',
  rule: 'cors-www-authenticate-not-exposed',
  cors: (headers) => headers.filter(([name]) => name !== 'Access-Control-Expose-Headers'),
}
