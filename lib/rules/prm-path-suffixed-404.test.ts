import { prmPathSuffixed404 } from './prm-path-suffixed-404'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm, prmRoot } from './testing/urls'

const atRoot = traceOf()
  .challenge({ headers: { 'WWW-Authenticate': 'Bearer' } })
  .document(prm, reply(404))

testRule(prmPathSuffixed404, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'the root describes the origin',
      trace: atRoot.resourceMetadata({ resource: 'https://mcp.example.com' }),
    },
    {
      name: 'the challenge names the root',
      trace: atRoot.challenge({
        headers: { 'WWW-Authenticate': `Bearer resource_metadata="${prmRoot}"` },
      }),
    },
  ],
  fail: [
    {
      name: 'the root describes the endpoint',
      trace: atRoot,
      evidence: [
        [prm, 'status'],
        [prmRoot, '/resource'],
      ],
      fix: prm,
    },
  ],
  inapplicable: [{ name: 'an endpoint without a path', trace: traceOf('https://mcp.example.com') }],
})
