import ipaddr from 'ipaddr.js'

export type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number]

/** Ranges that proxies of one's own usually live in, by name. */
const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/** Reads `loopback`, `private`, an address or a CIDR block; null for anything else. */
export function readNetworks(text: string): Network[] | null {
  const blocks = Object.hasOwn(named, text) ? named[text] : [text]
  const networks = (blocks ?? []).map(readNetwork)
  return networks.every((network) => network !== null) ? networks : null
}

function readNetwork(text: string): Network | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  if (!isAddress(text)) return null
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/**
 * Who is calling: the peer, or, where the peer is a proxy of ours, the last address in
 * `X-Forwarded-For` that no proxy of ours has. What stands before it is the client's own word.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  proxies: readonly Network[],
): string {
  let client = peer ?? ''
  const hops = (forwardedFor ?? '').split(',').map(withoutPort)
  while (isWithin(client, proxies)) {
    const hop = hops.pop()
    if (hop === undefined || !isAddress(hop)) break
    client = hop
  }
  return client
}

function isWithin(address: string, networks: readonly Network[]): boolean {
  if (!isAddress(address)) return false
  const parsed = ipaddr.process(address)
  return networks.some(
    ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
  )
}

function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
}

/** Some proxies add the port they saw. */
function withoutPort(hop: string): string {
  const text = hop.trim()
  return /^\[([^\]]+)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}
