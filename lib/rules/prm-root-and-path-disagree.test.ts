import { prmRootAndPathDisagree } from './prm-root-and-path-disagree'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm, prmRoot } from './testing/urls'

const other = reply(200, {
  resource: 'https://mcp.example.com',
  authorization_servers: ['https://auth.example.com'],
})
const bare = traceOf().challenge({ headers: { 'WWW-Authenticate': 'Bearer' } })

testRule(prmRootAndPathDisagree, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'the root describes the endpoint', trace: bare.document(prm, reply(404)) },
  ],
  fail: [
    {
      name: 'the root describes the origin',
      trace: traceOf().document(prmRoot, other),
      evidence: [
        [prmRoot, '/resource'],
        [prm, '/resource'],
      ],
      severity: 'info',
      remark: 'resource differ',
    },
    {
      name: 'nothing else describes anything',
      trace: bare.document(prm, reply(404)).document(prmRoot, other),
      evidence: [[prmRoot, '/resource']],
    },
  ],
  inapplicable: [
    { name: 'no document at the root', trace: traceOf().document(prmRoot, reply(404)) },
  ],
})
