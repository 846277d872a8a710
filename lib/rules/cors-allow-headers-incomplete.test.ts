import { corsAllowHeadersIncomplete } from './cors-allow-headers-incomplete'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

const allowing = (headers: string) =>
  traceOf().preflight(
    reply(204, '', { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': headers }),
  )

testRule(corsAllowHeadersIncomplete, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'what was asked about is repeated',
      trace: allowing('authorization,content-type,mcp-protocol-version'),
    },
    { name: 'a star and Authorization', trace: allowing('*, Authorization') },
  ],
  fail: [
    {
      name: 'a star does not cover Authorization',
      trace: allowing('*'),
      evidence: [[mcp, 'header:access-control-allow-headers']],
      remark: 'without Authorization',
      fixRepairs: true,
    },
    {
      name: 'the usual list',
      trace: allowing('Authorization, Content-Type, X-Requested-With'),
      remark: 'MCP-Protocol-Version, Mcp-Method, Mcp-Name',
    },
  ],
  inapplicable: [{ name: 'no CORS', trace: traceOf().preflight(reply(405)) }],
})
