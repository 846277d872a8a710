import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

export interface AddressPolicy {
  /** True on a person's own machine: loopback and private networks may be reached. */
  local: boolean
}

/** Services that hand credentials to whoever can reach them from inside a cloud: refused in every mode. */
const credentialServices = new Set(
  [
    '169.254.169.254',
    'fd00:ec2::254',
    'fd20:ce::254',
    '169.254.170.2',
    '169.254.170.23',
    'fd00:ec2::23',
    '100.100.100.200',
    '168.63.129.16',
  ].map((address) => ipaddr.parse(address).toNormalizedString()),
)

const localRanges = new Set([
  'loopback',
  'private',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
  'unicast',
])

const globalUnicast = ipaddr.IPv6.parse('2000::')

/** Whether a connection to this IP address is allowed; anything that is not an IP address is not. */
export function isAllowed(address: string, policy: AddressPolicy): boolean {
  if (isIP(address) === 0) return false
  const real = unwrap(address)
  if (credentialServices.has(real.toNormalizedString())) return false
  const range = rangeOf(real)
  return policy.local ? localRanges.has(range) : range === 'unicast'
}

/** The kind of address in words, for messages: `loopback`, `private`, `cloud metadata`, … */
export function addressKind(address: string): string {
  if (isIP(address) === 0) return 'unreadable'
  const real = unwrap(address)
  if (credentialServices.has(real.toNormalizedString())) return 'cloud metadata'
  return rangeOf(real).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const range = address.range()
  if (range !== 'unicast' || address.kind() === 'ipv4') return range
  // The library calls everything unassigned `unicast`; RFC 4291 §2.4 gives out 2000::/3 only.
  return (address as ipaddr.IPv6).match(globalUnicast, 3) ? range : 'reserved'
}

/** The IPv4 address that a transition mechanism would really deliver to, or the address itself. */
function unwrap(address: string): ipaddr.IPv4 | ipaddr.IPv6 {
  const parsed = ipaddr.parse(address.split('%')[0] ?? '')
  if (parsed instanceof ipaddr.IPv4) return parsed
  const bytes = parsed.toByteArray()
  const prefix = (network: string, bits: number) => parsed.match(ipaddr.IPv6.parse(network), bits)
  if (prefix('::ffff:0:0', 96) || prefix('::ffff:0:0:0', 96) || prefix('64:ff9b::', 96)) {
    return new ipaddr.IPv4(bytes.slice(12))
  }
  if (prefix('2002::', 16)) return new ipaddr.IPv4(bytes.slice(2, 6))
  // RFC 4380 §4: Teredo keeps the client's address with every bit flipped.
  if (prefix('2001::', 32)) return new ipaddr.IPv4(bytes.slice(12).map((byte) => byte ^ 0xff))
  return parsed
}
