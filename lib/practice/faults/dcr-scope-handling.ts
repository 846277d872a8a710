import { parseObject, stringAt } from '@/lib/http/json'
import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { splitScope } from '../scopes'

export const dcrScopeHandling: Fault = {
  id: 'dcr-scope-handling',
  title: 'One scope that is not known makes the whole registration fail.',
  rule: 'dcr-scope-handling',
  at: {
    registration: (healthy, request) =>
      splitScope(stringAt(parseObject(request.body), 'scope')).includes('offline_access')
        ? oauthError(
            400,
            'invalid_client_metadata',
            'Requested scopes are not valid: offline_access',
          )
        : healthy(),
  },
}
