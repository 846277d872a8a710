import type { Fault } from '../fault'
import { authorizationServer } from '../protection/authorization-server'
import { policy } from '../protection/people'
import { mcp } from '../resource/mcp'
import { readMessage } from '../resource/rpc'

export const toolsHiddenButServed: Fault = {
  id: 'tools-hidden-but-served',
  title: 'Roles decide what is listed; whoever knows the name of a tool may call it.',
  rule: 'tools-hidden-but-served',
  shownBy: 'tool-call',
  options: { protection: authorizationServer(['reader']), policy },
  at: {
    mcp: (healthy, request, tenant) =>
      readMessage(request.body)?.method === 'tools/call'
        ? mcp(request, { ...tenant, options: { ...tenant.options, policy: null } })
        : healthy(),
  },
}
