import { parseObject } from '@/lib/http/json'
import type { Fault } from '../fault'
import { json } from '../reply'
import { isForm } from '../request'

export const tokenRequiresJsonRequest: Fault = {
  id: 'token-requires-json-request',
  title: 'The token endpoint reads JSON and nothing else.',
  rule: 'token-requires-json-request',
  at: {
    token: (healthy, request) => {
      if (isForm(request)) return json(415, { message: 'Unsupported Media Type' })
      const form = new URLSearchParams(
        Object.entries(parseObject(request.body) ?? {}).map(([name, value]) => [
          name,
          String(value),
        ]),
      )
      const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const
      return healthy({ ...request, headers, body: form.toString() })
    },
  },
}
