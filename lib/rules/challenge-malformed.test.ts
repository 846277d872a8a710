import { challengeMalformed } from './challenge-malformed'
import { testRule, traceOf } from './testing'
import { mcp, prm } from './testing/urls'

const challenge = (value: string) => traceOf().challenge({ headers: { 'WWW-Authenticate': value } })

testRule(challengeMalformed, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'several challenges in one header',
      trace: challenge(`Basic realm="a, b", Bearer resource_metadata="${prm}"`),
    },
  ],
  fail: [
    {
      name: 'a quotation mark that is not closed',
      trace: challenge(`Bearer resource_metadata="${prm}`),
      evidence: [[mcp, 'header:www-authenticate']],
      fixRepairs: true,
    },
    {
      name: 'no comma',
      trace: challenge(`Bearer realm="a" resource_metadata="${prm}"`),
      remark: 'no comma',
    },
    {
      name: 'a URL without quotation marks',
      trace: challenge(`Bearer resource_metadata=${prm}`),
      remark: 'needs quotation marks',
    },
  ],
})
