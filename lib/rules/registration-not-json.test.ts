import { registrationNotJson } from './registration-not-json'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'

testRule(registrationNotJson, {
  pass: [
    { name: 'registered', trace: traceOf() },
    { name: 'an error page', trace: traceOf().registration(html(404)) },
  ],
  fail: [
    {
      name: 'an HTML page with 200',
      trace: traceOf().registration(html(200)),
      evidence: ['body'],
      severity: 'error',
      remark: 'text/html',
      fixRepairs: true,
    },
    { name: 'an array', trace: traceOf().registration(reply(201, [])), evidence: ['body'] },
  ],
  inapplicable: [{ name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) }],
})
