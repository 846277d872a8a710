import type { Fault } from '../fault'
import { redirect } from '../reply'
import { withParameters } from '../request'

export const authorizeConsentCookieLoop: Fault = {
  id: 'authorize-consent-cookie-loop',
  title: 'The cookie that remembers the consent is lost, so consent is asked for for ever.',
  rule: 'authorize-consent-cookie-loop',
  at: {
    authorization: (_healthy, request) =>
      redirect(302, withParameters(request, { step: 'consent' }).url.href),
  },
}
