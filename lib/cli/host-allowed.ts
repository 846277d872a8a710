import type { RelayPolicy } from '@/lib/relay/relay'

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a `Host` header names this server: DNS rebinding arrives with the attacker's name in it.
 * The same names as the relay's, so that the page never loads where its requests would be refused.
 */
export function isHostAllowed(header: string | undefined, policy: RelayPolicy): boolean {
  const name = header?.replace(/:\d+$/, '').toLowerCase()
  if (!name) return false
  if (policy.local && loopbackNames.includes(name)) return true
  return policy.hosts.some((known) => known.toLowerCase() === name)
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i.test(host)
}
