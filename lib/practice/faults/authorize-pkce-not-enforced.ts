import type { Fault } from '../fault'
import { withParameters } from '../request'

export const authorizePkceNotEnforced: Fault = {
  id: 'authorize-pkce-not-enforced',
  title: 'A request without a code challenge gets a code as well.',
  rule: 'authorize-pkce-not-enforced',
  shownBy: 'deeper-checks',
  at: {
    authorization: (healthy, request) =>
      request.method === 'POST' || request.url.searchParams.has('code_challenge')
        ? healthy()
        : healthy(
            withParameters(request, { code_challenge: 'none', code_challenge_method: 'S256' }),
          ),
  },
}
