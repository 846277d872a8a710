import { isObject } from '@/lib/http/json'
import type { Fault } from '../fault'
import { mapJson } from '../reply'
import { readMessage } from '../resource/rpc'

export const toolsListEmpty: Fault = {
  id: 'tools-list-empty',
  title: 'The account that signs in may use none of the tools, so none is listed.',
  rule: 'tools-list-empty',
  at: {
    mcp: async (healthy, request) => {
      const reply = await healthy()
      if (readMessage(request.body)?.method !== 'tools/list') return reply
      return mapJson(reply, (message) =>
        isObject(message.result)
          ? { ...message, result: { ...message.result, tools: [] } }
          : message,
      )
    },
  },
}
