import { expect, test } from 'vitest'
import { isHostAllowed } from './host-allowed'

test.each([
  ['localhost:2884', true, true],
  ['127.0.0.1:2884', true, true],
  ['[::1]:2884', true, true],
  ['LOCALHOST', true, true],
  ['rebound.example:2884', true, false],
  ['localhost.rebound.example', true, false],
  ['192.168.1.7:2884', true, false],
  ['Inspector.Example', false, true],
  ['inspector.example:443', false, true],
  ['localhost:2884', false, false],
  [undefined, true, false],
  ['', true, false],
])('Host %s, local %s: %s', (header, local, allowed) => {
  expect(isHostAllowed(header, { local, hosts: ['inspector.example'] })).toBe(allowed)
})
