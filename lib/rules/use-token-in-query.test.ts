import { testRule, traceOf } from './testing'
import { useTokenInQuery } from './use-token-in-query'

testRule(useTokenInQuery, {
  pass: [
    { name: 'no query', trace: traceOf() },
    { name: 'another parameter', trace: traceOf('https://mcp.example.com/mcp?project=7') },
  ],
  fail: [
    {
      name: 'a key in the address',
      trace: traceOf('https://mcp.example.com/mcp?api_key=abc'),
      evidence: ['query:api_key'],
      severity: 'warning',
      remark: 'parameter api_key',
    },
  ],
})
