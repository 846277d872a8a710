import { expect, test } from 'vitest'
import {
  forbiddenAddresses,
  metadataAddresses,
  privateAddresses,
  publicAddresses,
} from './__fixtures__/addresses'
import { addressKind, isAllowed } from './address'

test(`hosted: none of ${forbiddenAddresses.length} forbidden addresses, in any wrapping`, () => {
  expect(forbiddenAddresses.length).toBeGreaterThanOrEqual(200)
  expect(forbiddenAddresses.filter((address) => isAllowed(address, { local: false }))).toEqual([])
})

test('local: loopback and private networks, still no cloud metadata', () => {
  const local = { local: true }
  expect(privateAddresses.filter((address) => !isAllowed(address, local))).toEqual([])
  expect(metadataAddresses.filter((address) => isAllowed(address, local))).toEqual([])
})

test.each([{ local: true }, { local: false }])('public addresses are reachable: %j', (policy) => {
  expect(publicAddresses.filter((address) => !isAllowed(address, policy))).toEqual([])
})

test.each([
  '',
  'localhost',
  '127.1',
  '0x7f000001',
  '2130706433',
  '1.2.3.4.5',
  '[::1]',
  '::g',
  '1.2.3.4/8',
])('%j is no address, so it is not allowed', (text) => {
  expect(isAllowed(text, { local: true })).toBe(false)
  expect(addressKind(text)).toBe('unreadable')
})

test('kinds are told in words', () => {
  const kinds = ['10.0.0.1', '169.254.169.254', '100.64.0.1', '::ffff:127.0.0.1', 'fe80::1%eth0']
  expect(kinds.map(addressKind)).toEqual([
    ...['private', 'cloud metadata', 'carrier grade nat', 'loopback', 'link local'],
  ])
})
