/** Addresses of every kind that a hosted relay must never connect to, and their disguises. */

const loopback = ['127.0.0.1', '127.0.0.2', '127.1.2.3', '127.255.255.254']
const networks = [
  ...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.254', '192.168.0.1', '192.168.255.1'],
  ...['100.64.0.1', '100.127.255.254', '169.254.1.1', '169.254.200.9'],
]
const metadata = ['169.254.169.254', '169.254.170.2', '169.254.170.23', '100.100.100.200']
const reserved = [
  ...['0.0.0.0', '0.1.2.3', '192.0.0.1', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.7'],
  ...['203.0.113.9', '192.88.99.1', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
]
const ipv6Private = ['::1', 'fe80::1', 'febf::1', 'fe80::1%1', 'fc00::1', 'fd00::1', 'fdff:ffff::1']
const ipv6Metadata = ['fd00:ec2::254', 'fd00:ec2:0:0:0:0:0:254', 'fd00:ec2::23', 'fd20:ce::254']
const ipv6Reserved = [
  ...[
    '::',
    '::2',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '3fff::1',
    '100::1',
    '2001:2::1',
    '5f00::1',
  ],
  ...['64:ff9b:1::7f00:1', '4000::1', '::5efe:7f00:1', '::7f00:1', '2001:10::1'],
]

function octets(address: string): number[] {
  return address.split('.').map(Number)
}

function groups(bytes: readonly number[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
}

/** The IPv6 addresses by which an IPv4 address can be reached on one network or another. */
function wrappings(address: string): string[] {
  const hex = groups(octets(address))
  const flipped = groups(octets(address).map((octet) => octet ^ 0xff))
  return [
    `::ffff:${address}`,
    `::ffff:${hex}`,
    `0:0:0:0:0:FFFF:${hex}`,
    `::ffff:0:${hex}`,
    `64:ff9b::${address}`,
    `64:ff9b::${hex}`,
    `2002:${hex}::1`,
    `2001:0:808:808:0:0:${flipped}`,
  ]
}

const ipv4Forbidden = [...loopback, ...networks, ...metadata, ...reserved]

export const metadataAddresses = [...metadata, ...metadata.flatMap(wrappings), ...ipv6Metadata]
export const privateAddresses = [
  ...[...loopback, ...networks],
  ...[...loopback, ...networks].flatMap(wrappings),
  ...ipv6Private,
]
export const forbiddenAddresses = [
  ...ipv4Forbidden,
  ...ipv4Forbidden.flatMap(wrappings),
  ...[...ipv6Private, ...ipv6Metadata, ...ipv6Reserved],
]
export const publicAddresses = [
  ...[
    '8.8.8.8',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '9.255.255.255',
  ],
  ...['2606:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8', '64:ff9b::808:808'],
]

/** URL hosts that mean the same address to a URL parser: decimal, octal, hexadecimal, short, full-width. */
export function hostSpellings(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = octets(address)
  const number = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  const hex = (value: number) => `0x${value.toString(16)}`
  const octal = (value: number) => `0${value.toString(8)}`
  return [
    address,
    `${address}.`,
    String(number),
    hex(number),
    octal(number),
    [a, b, c, d].map(hex).join('.'),
    [a, b, c, d].map(octal).join('.'),
    `${hex(a)}.${b}.${octal(c)}.${d}`,
    `${a}.${b}.${(c << 8) | d}`,
    `${a}.${(b << 16) | (c << 8) | d}`,
    address.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    address.replaceAll('.', '\u3002'),
    address.replace(/^\d/, (digit) => `%3${digit}`),
    `[::ffff:${address}]`,
    `[::ffff:${groups([a, b, c, d])}]`,
  ]
}

export const spelledAddresses = [...loopback, ...networks, ...metadata, '0.0.0.0']
