import type { Fault } from '../fault'
import { raw } from '../reply'

export const hostileHalfAnAnswer: Fault = {
  id: 'hostile-half-an-answer',
  title: 'The token response breaks off in the middle.',
  rule: null,
  at: { token: () => raw(bytes) },
}

const bytes =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"access_token":"abc'
