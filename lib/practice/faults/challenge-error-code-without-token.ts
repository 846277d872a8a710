import type { Fault } from '../fault'
import { hasToken } from '../request'

export const challengeErrorCodeWithoutToken: Fault = {
  id: 'challenge-error-code-without-token',
  title: 'The challenge complains of a bad token although none was sent.',
  rule: 'challenge-error-code-without-token',
  challenge: (parameters, _tenant, request) =>
    hasToken(request) ? parameters : { error: 'invalid_token', ...parameters },
}
