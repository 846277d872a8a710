import ipaddr from 'ipaddr.js'

/** What counts as one client: an IPv4 address, or the /64 that one IPv6 subscriber moves about in. */
export function addressKey(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString().split('%')[0]}/64`)}/64`
}
