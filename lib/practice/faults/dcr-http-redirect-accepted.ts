import { parseObject } from '@/lib/http/json'
import type { Fault } from '../fault'
import { mapJson } from '../reply'

export const dcrHttpRedirectAccepted: Fault = {
  id: 'dcr-http-redirect-accepted',
  title: 'Registration takes any redirect URI, clear text and script included.',
  rule: 'dcr-http-redirect-accepted',
  shownBy: 'deeper-checks',
  at: {
    registration: async (healthy, request) => {
      const first = await healthy()
      const asked = parseObject(request.body)
      if (first.status === 201 || !asked) return first
      const harmless = { ...asked, redirect_uris: ['https://client.example/callback'] }
      const reply = await healthy({ ...request, body: JSON.stringify(harmless) })
      return mapJson(reply, (document) => ({ ...document, redirect_uris: asked.redirect_uris }))
    },
  },
}
