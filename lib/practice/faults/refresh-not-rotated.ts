import type { Fault } from '../fault'
import { mapJson } from '../reply'
import { formOf } from '../request'

export const refreshNotRotated: Fault = {
  id: 'refresh-not-rotated',
  title: 'A refresh token is good for ever, whoever comes with it.',
  rule: 'refresh-not-rotated',
  shownBy: 'refresh',
  at: {
    token: async (healthy, request, { store }) => {
      const sent = formOf(request).get('refresh_token')
      const reply = await healthy()
      const old = store.refreshTokens.get(sent ?? '')
      if (!old || reply.status !== 200) return reply
      old.rotatedAt = null
      return mapJson(reply, (document) => ({ ...document, refresh_token: sent }))
    },
  },
}
