import { prmAuthorizationServersMissing } from './prm-authorization-servers-missing'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm } from './testing/urls'

testRule(prmAuthorizationServersMissing, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'no member',
      trace: traceOf().resourceMetadata({ authorization_servers: undefined }),
      evidence: [[prm, '']],
      fixRepairs: true,
    },
    {
      name: 'an empty list',
      trace: traceOf().resourceMetadata({ authorization_servers: [] }),
      evidence: [[prm, '/authorization_servers']],
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'no document', trace: traceOf().resourceMetadata(reply(404)) }],
})
