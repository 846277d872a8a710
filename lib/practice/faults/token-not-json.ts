import { parseObject } from '@/lib/http/json'
import type { Fault } from '../fault'
import { type Reply, typed } from '../reply'

export const tokenNotJson: Fault = {
  id: 'token-not-json',
  title: 'The token comes form-encoded.',
  rule: 'token-not-json',
  at: { token: async (healthy) => formEncoded(await healthy()) },
}

function formEncoded(reply: Reply): Reply {
  const document = typeof reply.body === 'string' ? parseObject(reply.body) : null
  const pairs = Object.entries(document ?? {}).map(([name, value]) => [name, String(value)])
  const body = new URLSearchParams(Object.fromEntries(pairs)).toString()
  return { ...typed(reply.status, 'application/x-www-form-urlencoded', body), reason: reply.reason }
}
