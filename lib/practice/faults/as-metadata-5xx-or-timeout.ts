import type { Fault } from '../fault'
import { type Reply, text } from '../reply'

export const asMetadata5xxOrTimeout: Fault = {
  id: 'as-metadata-5xx-or-timeout',
  title: 'The handler of the authorization server metadata crashes.',
  rule: 'as-metadata-5xx-or-timeout',
  at: { 'server-metadata': crash, 'openid-configuration': crash },
}

function crash(): Reply {
  return text(500, 'Internal Server Error')
}
