/** A host that only its own machine or network can reach, told from the name or literal address alone. */
export function isOwnNetwork(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '')
  if (/^(localhost|.*\.(localhost|local|internal|lan|home|test|home\.arpa))$/.test(host))
    return true
  if (host.includes(':')) return /^(::1$|f[cd]|fe[89ab])/.test(host)
  const octets = host.split('.').map(Number)
  if (octets.length !== 4 || octets.some((octet) => !(octet >= 0 && octet <= 255))) {
    return !host.includes('.')
  }
  const [a = 0, b = 0] = octets
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  )
}
