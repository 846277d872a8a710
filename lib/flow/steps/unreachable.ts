import type { Exchange, TransportFailure } from '@/lib/http/exchange'
import { StepFailure } from '../step'

const hints: Record<TransportFailure, string> = {
  dns: 'Check the host name for a typing error, and that it resolves on this network.',
  refused: 'Check the port, and that the server is running and listens on that address.',
  reset:
    'Something between here and the server closes connections: a proxy, a firewall, or the server crashed.',
  timeout:
    'The server accepted the request and said nothing. Look for a handler that waits, or raise the time limit.',
  tls: 'Mend the certificate: send the full chain, for this host name, not expired.',
  'address-forbidden':
    'This inspector may not call private addresses. Run it on your own machine: npx mcp-auth-inspector.',
  'invalid-request': 'The request cannot be sent as it stands: check method and header values.',
  'invalid-url': 'Enter the absolute URL of the MCP endpoint, with https:// and its path.',
  'malformed-response':
    'The server does not speak HTTP as clients expect. Look at what stands in front of it.',
  'headers-too-large':
    'The answer has more than 64 kB of headers. Look for a cookie or header that is added again and again.',
  cancelled: 'You cancelled it. Run the step again when you are ready.',
  relay:
    'This was the inspector itself, not the server. Check that it is running, then run this step again.',
  network: 'Check that the server can be reached from this machine.',
}

/** The failure of a step whose only request got no response; its code is `unreachable` or `cancelled`. */
export function unreachable(exchange: Exchange): StepFailure {
  const failure = exchange.failure ?? { code: 'network' as const, message: 'No response came.' }
  const code = failure.code === 'cancelled' ? 'cancelled' : 'unreachable'
  return new StepFailure(code, failure.message, hints[failure.code])
}
