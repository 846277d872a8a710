import type { Fault } from '../fault'
import { authorizationServer } from '../protection/authorization-server'
import { policy } from '../protection/people'
import { mcp } from '../resource/mcp'
import { readMessage } from '../resource/rpc'

export const toolsListedButRefused: Fault = {
  id: 'tools-listed-but-refused',
  title: 'Everybody is shown every tool; roles are looked at when one is called.',
  rule: 'tools-listed-but-refused',
  shownBy: 'tool-call',
  options: { protection: authorizationServer(['reader']), policy },
  at: {
    mcp: (healthy, request, tenant) =>
      readMessage(request.body)?.method === 'tools/list'
        ? mcp(request, { ...tenant, options: { ...tenant.options, policy: null } })
        : healthy(),
  },
}
