import type { Fault } from '../fault'
import { none } from '../protection/none'
import { formOf, headerOf, type PracticeRequest } from '../request'
import { mcp } from '../resource/mcp'

const another = 'https://another-server.example/mcp'

export const useWrongAudienceAccepted: Fault = {
  id: 'use-wrong-audience-accepted',
  title: 'Tokens for any server of the company are good enough.',
  rule: 'use-wrong-audience-accepted',
  shownBy: 'deeper-checks',
  claims: (claims, _tenant, request) => ({
    ...claims,
    aud: formOf(request).get('audience') ?? claims.aud,
  }),
  at: {
    token: (healthy, request) => healthy(asAudience(request)),
    mcp: async (healthy, request, tenant) => {
      const reply = await healthy()
      const claims = headerOf(request, 'authorization')?.split('.')[1] ?? ''
      const foreign = Buffer.from(claims, 'base64url').toString().includes(another)
      const open = { ...tenant, options: { ...tenant.options, protection: none() } }
      return reply.status === 401 && foreign ? mcp(request, open) : reply
    },
  },
}

/** The other server is known here too, under the parameter that the healthy one does not look at. */
function asAudience(request: PracticeRequest): PracticeRequest {
  const form = formOf(request)
  if (form.get('resource') !== another) return request
  form.delete('resource')
  form.set('audience', another)
  return { ...request, body: form.toString() }
}
