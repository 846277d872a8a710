import type { Fault } from '../fault'

export const hostileJavascriptEndpoints: Fault = {
  id: 'hostile-javascript-endpoints',
  title:
    'The authorization endpoint is a script, and so is everything else that opens in a browser.',
  rule: null,
  serverMetadata: (document) => ({
    ...document,
    authorization_endpoint: script,
    op_policy_uri: script,
    op_tos_uri: script,
    service_documentation: script,
  }),
  resourceMetadata: (document) => ({ ...document, resource_documentation: script }),
}

const script = 'javascript:alert(document.domain)'
