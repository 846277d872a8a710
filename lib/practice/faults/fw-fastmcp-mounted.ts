import type { Fault } from '../fault'
import { withHeader } from '../reply'
import { prmUnderMountPrefix } from './prm-under-mount-prefix'

export const fwFastmcpMounted: Fault = {
  id: 'fw-fastmcp-mounted',
  title: 'FastMCP was mounted below another application, and its well-known routes with it.',
  rule: 'fw-fastmcp-mounted',
  challenge: prmUnderMountPrefix.challenge,
  at: {
    ...prmUnderMountPrefix.at,
    everywhere: async (healthy) => withHeader(await healthy(), 'Server', 'uvicorn'),
  },
}
