import { expect, test } from 'vitest'
import { exchange } from '@/lib/http/__fixtures__/exchange'
import { proofByCall } from './call-with-token'
import type { FactValues } from './facts'

test.each<[FactValues['access'], number, string]>([
  ['protected', 401, 'refused'],
  ['protected', 200, 'accepted'],
  ['protected', 403, 'unknown'],
  ['protected', 500, 'unknown'],
  ['mixed', 401, 'refused'],
  ['mixed', 200, 'unknown'],
  ['open', 200, 'unknown'],
])('a server with %s access that answers %i: the token is %s', (access, status, fate) => {
  const call = exchange({}, { status })
  const facts = { access: { value: access, from: { computed: 'the test' } } }
  expect(proofByCall(call, facts).fate).toBe(fate)
})
