import { findToken, isActive } from '../authorization/find-token'
import type { Fault } from '../fault'
import { json, noStore } from '../reply'
import { formOf, headerOf } from '../request'

export const introspectionUnauthenticated: Fault = {
  id: 'introspection-unauthenticated',
  title: 'Introspection does not ask who is asking.',
  rule: 'introspection-unauthenticated',
  shownBy: 'deeper-checks',
  at: {
    introspection: (healthy, request, tenant) => {
      const form = formOf(request)
      if (form.has('client_id') || headerOf(request, 'authorization') !== null) return healthy()
      const found = findToken(form.get('token') ?? '', tenant)
      return json(200, { active: found !== null && isActive(found, tenant) }, noStore)
    },
  },
}
