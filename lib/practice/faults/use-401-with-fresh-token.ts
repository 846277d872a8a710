import type { Fault } from '../fault'
import { headerOf } from '../request'
import { invalidToken } from '../resource/challenge'

export const use401WithFreshToken: Fault = {
  id: 'use-401-with-fresh-token',
  title: 'One replica does not know the keys by which another signs.',
  rule: 'use-401-with-fresh-token',
  at: {
    mcp: (healthy, request, tenant) =>
      headerOf(request, 'authorization') === null
        ? healthy()
        : invalidToken('No key fits the signature.', request, tenant),
  },
}
