import { expect, test } from 'vitest'
import { policyFromEnvironment } from './environment'

test.each([
  [undefined, { local: true, hosts: [] }],
  ['', { local: true, hosts: [] }],
  [' , ', { local: true, hosts: [] }],
  ['Inspector.example, b.example', { local: false, hosts: ['inspector.example', 'b.example'] }],
])('INSPECTOR_HOSTS=%s', (INSPECTOR_HOSTS, policy) => {
  expect(policyFromEnvironment({ NODE_ENV: 'test', INSPECTOR_HOSTS })).toEqual(policy)
})
