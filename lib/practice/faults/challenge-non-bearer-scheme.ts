import type { Fault } from '../fault'
import { html } from '../reply'
import { hasToken } from '../request'

export const challengeNonBearerScheme: Fault = {
  id: 'challenge-non-bearer-scheme',
  title: 'The reverse proxy asks for a password before the server is reached.',
  rule: 'challenge-non-bearer-scheme',
  at: {
    mcp: (healthy, request) =>
      hasToken(request)
        ? healthy()
        : html(401, '<h1>401 Authorization Required</h1>', [
            ['WWW-Authenticate', 'Basic realm="Restricted"'],
          ]),
  },
}
