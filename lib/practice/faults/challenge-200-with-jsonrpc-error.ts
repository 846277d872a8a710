import type { Fault } from '../fault'
import { hasToken } from '../request'
import { readMessage, rpcError } from '../resource/rpc'

export const challenge200WithJsonrpcError: Fault = {
  id: 'challenge-200-with-jsonrpc-error',
  title: 'A missing token is told as a JSON-RPC error with status 200.',
  rule: 'challenge-200-with-jsonrpc-error',
  at: {
    mcp: (healthy, request) =>
      hasToken(request)
        ? healthy()
        : rpcError(200, readMessage(request.body), -32001, 'Unauthorized: a token is needed'),
  },
}
