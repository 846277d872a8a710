import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { useEdgeBlocksAiUserAgents } from './use-edge-blocks-ai-user-agents'

const probe = 'user-agents'
const as = (agent: string) => ({
  method: 'POST',
  headers: [['User-Agent', agent]] as const,
  body: '{}',
})

testRule(useEdgeBlocksAiUserAgents, {
  pass: [
    {
      name: 'the same answer for everybody',
      trace: traceOf().probe(probe, 'challenge', as('Claude-User'), reply(401)),
    },
    {
      name: 'the server itself forbids',
      trace: traceOf()
        .verify(reply(403, 'Forbidden'))
        .probe(probe, 'challenge', as('curl'), reply(401)),
    },
  ],
  fail: [
    {
      name: 'the call meets a page of Cloudflare',
      trace: traceOf().verify(html(403, '<title>Just a moment...</title>')),
      evidence: ['status'],
      severity: 'error',
      fix: '160.79.104.0/21',
    },
    {
      name: 'one agent is turned away',
      trace: traceOf()
        .probe(probe, 'challenge', as('Claude-User'), reply(403, 'blocked'))
        .probe(probe, 'challenge', as('curl/8'), reply(401)),
      evidence: ['status'],
      remark: 'Claude-User: 403 instead of 401',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
