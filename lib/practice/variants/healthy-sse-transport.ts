import type { Fault } from '../fault'

export const healthySseTransport: Fault = {
  id: 'healthy-sse-transport',
  title: 'Speaks the older HTTP+SSE transport only.',
  rule: null,
  options: { transport: 'sse' },
}
