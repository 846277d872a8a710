import type { Fault } from '../fault'
import type { Reply } from '../reply'

export const challengeAwsRemappedHeader: Fault = {
  id: 'challenge-aws-remapped-header',
  title: 'The API gateway renames the header that carries the challenge.',
  rule: 'challenge-aws-remapped-header',
  at: { mcp: async (healthy) => remapped(await healthy()) },
}

function remapped(reply: Reply): Reply {
  const headers = reply.headers.map(([name, value]) =>
    name === 'WWW-Authenticate'
      ? (['x-amzn-Remapped-WWW-Authenticate', value] as const)
      : ([name, value] as const),
  )
  return { ...reply, headers }
}
