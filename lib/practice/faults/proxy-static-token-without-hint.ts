import type { Fault } from '../fault'
import { bearer } from '../protection/bearer'
import { peopleWithTokens, policy, tokens } from '../protection/people'
import { json } from '../reply'

export const proxyStaticTokenWithoutHint: Fault = {
  id: 'proxy-static-token-without-hint',
  title: 'A static token would do, and the 401 says not a word about it.',
  rule: 'proxy-static-token-without-hint',
  shownBy: 'credential',
  people: peopleWithTokens,
  options: { protection: bearer(tokens), policy },
  at: {
    mcp: async (healthy) => {
      const reply = await healthy()
      return reply.status === 401 ? json(401, { error: 'unauthorized' }) : reply
    },
  },
}
