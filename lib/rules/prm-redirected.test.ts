import { prmRedirected } from './prm-redirected'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm, prmRoot } from './testing/urls'

const target = 'https://www.example.com/prm.json'
const redirect = reply(301, '', { Location: target })
const document = reply(200, { resource: mcp, authorization_servers: ['https://auth.example.com'] })

testRule(prmRedirected, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'the root, which is not needed', trace: traceOf().document(prmRoot, redirect) },
  ],
  fail: [
    {
      name: 'to a document elsewhere',
      trace: traceOf().document(prm, redirect).document(target, document),
      evidence: [[prm, 'header:location']],
      severity: 'warning',
      remark: `301 to ${target}`,
    },
    { name: 'to nothing', trace: traceOf().document(prm, redirect), severity: 'error' },
  ],
  inapplicable: [
    { name: '2025-03-26 knows no such document', trace: traceOf().revision('2025-03-26') },
  ],
})
