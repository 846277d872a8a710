import type { Fault } from '../fault'

export const challengeMixedAuthNotEnforcedAtInitialize: Fault = {
  id: 'challenge-mixed-auth-not-enforced-at-initialize',
  title: 'Everyone may connect and list the tools; only a call needs a token.',
  rule: 'challenge-mixed-auth-not-enforced-at-initialize',
  options: { protects: 'tools/call' },
}
