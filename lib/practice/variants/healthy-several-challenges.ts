import type { Fault } from '../fault'
import type { Reply } from '../reply'

export const healthySeveralChallenges: Fault = {
  id: 'healthy-several-challenges',
  title: 'The 401 offers other schemes beside Bearer, in one header and in two.',
  rule: null,
  at: { mcp: async (healthy) => offerMore(await healthy()) },
}

function offerMore(reply: Reply): Reply {
  const headers = reply.headers.flatMap(([name, value]) =>
    name === 'WWW-Authenticate'
      ? ([
          [name, 'Negotiate'],
          [name, `Basic realm="notes, and more", charset="UTF-8", ${value}`],
        ] as const)
      : ([[name, value]] as const),
  )
  return { ...reply, headers }
}
