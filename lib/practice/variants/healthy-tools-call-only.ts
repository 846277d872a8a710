import type { Fault } from '../fault'

export const healthyToolsCallOnly: Fault = {
  id: 'healthy-tools-call-only',
  title: 'Anyone may look at the tools; calling one needs a token.',
  rule: null,
  options: { protects: 'tools/call' },
}
