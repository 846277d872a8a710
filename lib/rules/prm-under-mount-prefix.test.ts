import { prmUnderMountPrefix } from './prm-under-mount-prefix'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm, prmBelow } from './testing/urls'

const document = reply(200, { resource: mcp, authorization_servers: ['https://auth.example.com'] })

testRule(prmUnderMountPrefix, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'nothing anywhere', trace: traceOf().resourceMetadata(reply(404)) },
  ],
  fail: [
    {
      name: 'below the endpoint',
      trace: traceOf().resourceMetadata(reply(404)).document(prmBelow, document),
      evidence: [[prmBelow, 'status']],
      fix: prm,
    },
  ],
  inapplicable: [
    { name: '2025-03-26 knows no such document', trace: traceOf().revision('2025-03-26') },
  ],
})
