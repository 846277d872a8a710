import type { Header } from '@/lib/http/exchange'
import { isRevision } from '@/lib/spec/revisions'
import { handshakeRevision, sessionRequest } from '../mcp-wire'
import type { Probe } from './probe'
import { isBound, random } from './requests'

export const staleSession: Probe = {
  id: 'stale-session',
  title: 'An unknown session',
  sends: 'tools/list with the token of this login and a made-up Mcp-Session-Id.',
  leavesBehind: null,
  step: 'verify',
  needs: ['accessToken', 'session'],
  async run(facts, env) {
    if (isBound(facts)) return undefined
    // The stateless wire knows no sessions; a server that speaks both is asked on the other one.
    const protocolVersion = facts.session?.value.protocolVersion
    const stateful = facts.session?.value.era === 'initialize'
    const revision =
      stateful && isRevision(protocolVersion)
        ? protocolVersion
        : handshakeRevision(env.settings.revision)
    const authorization: Header = ['Authorization', `Bearer ${facts.accessToken?.value ?? ''}`]
    await env.send({
      ...sessionRequest(
        env.server,
        { id: `made-up-${random(env)}`, revision },
        { method: 'tools/list', id: 1 },
        [...env.settings.headers, authorization],
      ),
      purpose: 'Asks within a session that does not exist.',
      probe: 'stale-session',
    })
    return undefined
  },
}
