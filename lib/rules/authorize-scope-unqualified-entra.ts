import { authorizationHit } from './kit/authorization'
import { jsonFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { scopes } from './kit/token'
import type { Rule } from './rule'

export const authorizeScopeUnqualifiedEntra: Rule = {
  id: 'authorize-scope-unqualified-entra',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['mcp#scope-selection', 'rfc9728#2'],
  title: 'Entra looks for the scope at Microsoft Graph',
  why: 'Entra takes a scope without an application in front of it for one of Microsoft Graph, and says that it does not exist on the resource 00000003-0000-0000-c000-000000000000. The metadata advertises bare names such as `mcp.read`, and every client copies them.',
  fix: (view) =>
    jsonFix(
      'Advertise the scopes with their application, in the resource metadata and in the challenge. Put your application id for APPLICATION-ID:',
      {
        scopes_supported: scopes(view.fact('scope')).map((scope) =>
          scope.includes('/') ? scope : `api://APPLICATION-ID/${scope}`,
        ),
      },
    ),
  breaks: everyLogin,
  causes: ['authorize-error-not-redirected', 'authorize-invalid-scope'],
  needs: ['authorization-request'],
  messages: ['AADSTS650053', "asked for scope 'mcp.read' that doesn't exist on the resource"],
  detect: (view) => authorizationHit(view, 'entra-scope'),
}
