import { prmHtml200 } from './prm-html-200'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { prm, prmRoot } from './testing/urls'

testRule(prmHtml200, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'a page with status 404', trace: traceOf().resourceMetadata(html(404)) },
  ],
  fail: [
    {
      name: 'a page at both places',
      trace: traceOf().resourceMetadata(html()),
      evidence: [
        [prm, 'header:content-type'],
        [prmRoot, 'header:content-type'],
      ],
      severity: 'error',
    },
    {
      name: 'a page without its media type',
      trace: traceOf()
        .document(prm, reply(200, '<!DOCTYPE html><html></html>'))
        .document(prmRoot, reply(404)),
    },
    {
      name: 'only at the root, where few look',
      trace: traceOf().document(prmRoot, html()),
      severity: 'info',
    },
  ],
  inapplicable: [
    { name: '2025-03-26 knows no such document', trace: traceOf().revision('2025-03-26') },
  ],
})
