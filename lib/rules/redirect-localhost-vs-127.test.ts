import { redirectLocalhostVs127 } from './redirect-localhost-vs-127'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { endsAt } from './testing/sign-in'

const other = traceOf().authorization({ redirect_uri: 'http://127.0.0.1:8085/callback' })
const refused = refuses(400, 'invalid_request', 'redirect_uri mismatch')

testRule(redirectLocalhostVs127, {
  pass: [
    { name: 'the registered spelling', trace: traceOf() },
    { name: 'the other spelling is accepted', trace: other },
  ],
  fail: [
    {
      name: 'the other spelling is refused',
      trace: endsAt(other, refused),
      evidence: ['/error'],
      severity: 'error',
      fix: 'http://127.0.0.1:8085/callback',
    },
  ],
  inapplicable: [
    {
      name: 'it is not known what was registered',
      trace: endsAt(traceOf().settings({ clientId: 'mine' }), refused),
    },
  ],
})
