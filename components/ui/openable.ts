import { isSecure } from '@/lib/flow/url'

/** Whether the browser may be sent to an address that a server gave: `https:`, or `http:` on loopback. */
export function openable(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (url.protocol === 'https:' || url.protocol === 'http:') && isSecure(url)
}
