import { parseObject, stringAt } from '@/lib/http/json'
import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const dcrApplicationType: Fault = {
  id: 'dcr-application-type',
  title: 'A client that does not say native is taken for a web application, and loopback refused.',
  rule: 'dcr-application-type',
  shownBy: 'deeper-checks',
  at: {
    registration: (healthy, request) =>
      stringAt(parseObject(request.body), 'application_type') === 'native'
        ? healthy()
        : oauthError(400, 'invalid_redirect_uri', 'redirect_uris for web clients must use https'),
  },
}
