import { prmWrongContentType } from './prm-wrong-content-type'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm } from './testing/urls'

const typed = (type: string) =>
  reply(
    200,
    JSON.stringify({ resource: mcp, authorization_servers: ['https://auth.example.com'] }),
    { 'Content-Type': type },
  )

testRule(prmWrongContentType, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'with a charset',
      trace: traceOf().resourceMetadata(typed('application/json; charset=utf-8')),
    },
  ],
  fail: [
    {
      name: 'a static file',
      trace: traceOf().document(prm, typed('application/octet-stream')),
      evidence: [[prm, 'header:content-type']],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'set twice',
      trace: traceOf().document(prm, typed('application/json, application/json')),
      remark: 'application/json, application/json',
    },
  ],
  inapplicable: [
    { name: '2025-03-26 knows no such document', trace: traceOf().revision('2025-03-26') },
  ],
})
