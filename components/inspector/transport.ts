import { sitePath } from '@/components/base-path'
import { relayTransport } from '@/lib/http/relay-transport'
import type { Transport } from '@/lib/http/transport'

/** Everything the page sends goes through its own server: a browser shows too little of an answer. */
export function transport(): Transport {
  return relayTransport(sitePath('/api/relay'), (input, init) => fetch(input, init))
}
