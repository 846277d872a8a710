import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { useRedirectStripsAuthorization } from './use-redirect-strips-authorization'

const probe = 'slash-spelling'
const request = { method: 'POST', url: 'https://mcp.example.com/mcp/', body: '{}' }
const to = (status: number, url: string) => reply(status, '', { Location: url })

testRule(useRedirectStripsAuthorization, {
  pass: [
    {
      name: 'the other spelling is not known',
      trace: traceOf().probe(probe, 'challenge', request, reply(404)),
    },
    {
      name: 'the other spelling leads here without loss',
      trace: traceOf().probe(probe, 'challenge', request, to(308, 'https://mcp.example.com/mcp')),
    },
  ],
  fail: [
    {
      name: 'the call is redirected to http',
      trace: traceOf().verify(to(307, 'http://mcp.example.com/mcp/')),
      evidence: ['header:location'],
      severity: 'error',
      remark: 'which loses the token',
    },
    {
      name: 'the call is redirected without loss',
      trace: traceOf().verify(to(307, '/mcp/')),
      severity: 'warning',
    },
    {
      name: 'the other spelling turns POST into GET',
      trace: traceOf().probe(probe, 'challenge', request, to(301, 'https://mcp.example.com/mcp')),
      severity: 'error',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
