import { prmRoot404 } from './prm-root-404'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prmRoot } from './testing/urls'

testRule(prmRoot404, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'nothing at the root',
      trace: traceOf().document(prmRoot, reply(404)),
      evidence: [[prmRoot, 'status']],
      severity: 'info',
      fix: prmRoot,
      fixRepairs: true,
    },
  ],
  inapplicable: [
    {
      name: 'a host with room for many',
      trace: traceOf('https://mcp.example.com/teams/7/mcp').document(prmRoot, reply(404)),
    },
    { name: 'an endpoint without a path', trace: traceOf('https://mcp.example.com') },
  ],
})
