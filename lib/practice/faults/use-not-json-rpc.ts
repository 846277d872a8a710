import type { Fault } from '../fault'
import { json } from '../reply'
import { hasToken } from '../request'

export const useNotJsonRpc: Fault = {
  id: 'use-not-json-rpc',
  title: 'A call is answered with JSON that is no JSON-RPC.',
  rule: 'use-not-json-rpc',
  at: {
    mcp: async (healthy, request) => {
      const reply = await healthy()
      return hasToken(request) && reply.status === 200 ? json(200, { ok: true, data: [] }) : reply
    },
  },
}
