import { authorizationHit } from './kit/authorization'
import { everyLogin } from './kit/clients'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const authorizeInvalidTarget: Rule = {
  id: 'authorize-invalid-target',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc8707#2', 'mcp#resource-parameter'],
  title: 'The authorization server refuses the resource parameter',
  why: 'Clients must send `resource` with the address of the MCP server, and this authorization server does not accept that value. Entra compares it with the application that the scopes belong to; others know only resources that were configured, or trip over a trailing slash.',
  fix: (view) => ({
    text: 'Register this resource at the authorization server, character by character, and issue tokens with it as audience. If the server knows no resources, it must ignore the parameter.',
    bytes: view.fact('resource') ?? view.canonicalResource,
    language: 'text',
  }),
  recipes: {
    entra:
      "Set the application's Application ID URI (identifierUris) to exactly the MCP URL and advertise scopes as <that URI>/scope; or put an OAuth proxy in front that drops the parameter.",
    auth0:
      'Create an API whose identifier is exactly the MCP URL and enable the Resource Parameter Compatibility Profile; for federated Entra connections, stop the parameter from being forwarded.',
  },
  breaks: everyLogin,
  causes: ['authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: [
    'invalid_target',
    'AADSTS9010010',
    'AADSTS901002',
    "The resource parameter provided in the request doesn't match with the requested scopes",
  ],
  detect(view) {
    const refused = authorizationHit(view, 'target')
    if (refused !== 'inapplicable' && refused.length > 0) return refused
    const token = tokenHit(view, 'target')
    return token === 'inapplicable' ? refused : token
  },
}
