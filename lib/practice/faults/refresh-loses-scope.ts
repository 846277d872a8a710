import type { Fault } from '../fault'
import { formOf, type PracticeRequest } from '../request'
import { firstScope, resourceScopes } from '../scopes'

export const refreshLosesScope: Fault = {
  id: 'refresh-loses-scope',
  title: 'A refreshed token may only read.',
  rule: 'refresh-loses-resource-or-scope',
  shownBy: 'refresh',
  challenge: (parameters) => ({ ...parameters, scope: resourceScopes.join(' ') }),
  claims: (claims, _tenant, request) =>
    isRefresh(request) ? { ...claims, scope: firstScope } : claims,
  token: (document, _tenant, request) =>
    isRefresh(request) ? { ...document, scope: firstScope } : document,
}

function isRefresh(request: PracticeRequest): boolean {
  return formOf(request).get('grant_type') === 'refresh_token'
}
