import { prmNotJson } from './prm-not-json'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { mcp, prm } from './testing/urls'

testRule(prmNotJson, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'a page is another failure', trace: traceOf().resourceMetadata(html()) },
  ],
  fail: [
    {
      name: 'broken JSON',
      trace: traceOf().document(
        prm,
        reply(200, '{"resource": ', { 'Content-Type': 'application/json' }),
      ),
      evidence: [[prm, 'body']],
      fixRepairs: true,
    },
    { name: 'a list', trace: traceOf().document(prm, reply(200, [{ resource: mcp }])) },
    { name: 'nothing', trace: traceOf().document(prm, reply(200)), remark: 'an empty body' },
  ],
  inapplicable: [
    { name: '2025-03-26 knows no such document', trace: traceOf().revision('2025-03-26') },
  ],
})
