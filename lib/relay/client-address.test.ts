import { expect, test } from 'vitest'
import { addressKey } from './address-key'
import { clientAddress, readNetworks } from './client-address'

const ours = ['loopback', '10.0.0.0/8', '2001:db8::/32'].flatMap((text) => readNetworks(text) ?? [])

test.each([
  ['no proxy in between', '203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger claims to be a proxy', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['one proxy', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['two proxies', '127.0.0.1', '203.0.113.9, 10.1.2.3', '203.0.113.9'],
  ['a client that lies about itself', '10.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['an IPv4 proxy on an IPv6 socket', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['an IPv6 proxy and client', '2001:db8::1', '2001:67c::9', '2001:67c::9'],
  ['a proxy that adds ports', '10.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
  ['a proxy that adds brackets', '10.0.0.1', '[2001:67c::9]:4711', '2001:67c::9'],
  ['nothing forwarded', '10.0.0.1', undefined, '10.0.0.1'],
  ['nothing but proxies', '10.0.0.1', '10.0.0.2', '10.0.0.2'],
  ['an obfuscated client', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['a short spelling of an address', '10.0.0.1', '127.1', '10.0.0.1'],
  ['a socket that is gone', undefined, '203.0.113.9', ''],
])('%s', (_what, peer, forwarded, client) => {
  expect(clientAddress(peer, forwarded, ours)).toBe(client)
})

test('without trusted proxies the header means nothing', () => {
  expect(clientAddress('10.0.0.1', '203.0.113.9', [])).toBe('10.0.0.1')
})

test.each(['', 'everyone', '10.0.0.0/33', '10.0.0', 'constructor', '0x7f.1'])(
  '%j names no network',
  (text) => {
    expect(readNetworks(text)).toBeNull()
  },
)

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:67c:1:2:3:4:5:6', '2001:67c:1:2::/64'],
  ['2001:67c:1:2::1', '2001:67c:1:2::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['', 'unknown'],
])('%s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})
