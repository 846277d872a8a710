import type { Fault } from '../fault'
import { formOf } from '../request'

export const refreshLosesResourceOrScope: Fault = {
  id: 'refresh-loses-resource-or-scope',
  title: 'A refreshed token is made out to nobody in particular.',
  rule: 'refresh-loses-resource-or-scope',
  shownBy: 'refresh',
  claims: (claims, _tenant, request) =>
    formOf(request).get('grant_type') === 'refresh_token' ? { ...claims, aud: 'default' } : claims,
}
