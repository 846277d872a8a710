import type { Fault } from '../fault'
import { raw } from '../reply'

export const hostileBrokenHeaders: Fault = {
  id: 'hostile-broken-headers',
  title: 'The answer has a folded header, one without a colon, and two lengths.',
  rule: null,
  at: { mcp: () => raw(bytes) },
}

const bytes = [
  'HTTP/1.1 401 Unauthorized',
  'WWW-Authenticate: Bearer',
  '  realm="folded"',
  'This line is no header',
  'Content-Length: 2',
  'Content-Length: 4',
  '',
  '{}',
].join('\r\n')
