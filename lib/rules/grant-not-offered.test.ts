import { grantNotOffered } from './grant-not-offered'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const asked = traceOf().settings({ grant: 'client_credentials' })
const listing = asked.serverMetadata({ grant_types_supported: ['client_credentials'] })

testRule(grantNotOffered, {
  pass: [{ name: 'listed and given', trace: listing }],
  fail: [
    {
      name: 'refused',
      trace: asked.token(reply(400, { error: 'unauthorized_client' })),
      evidence: ['/error'],
      severity: 'error',
      fix: 'client_credentials',
    },
    { name: 'given, but not listed', trace: asked, severity: 'info', remark: 'is not listed' },
  ],
  inapplicable: [{ name: 'the authorization code', trace: traceOf() }],
})
