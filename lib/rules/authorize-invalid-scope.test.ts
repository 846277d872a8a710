import { authorizeInvalidScope } from './authorize-invalid-scope'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { comesBackWith, endsAt } from './testing/sign-in'

testRule(authorizeInvalidScope, {
  pass: [
    { name: 'granted', trace: traceOf() },
    { name: 'declined', trace: comesBackWith(traceOf(), 'access_denied') },
  ],
  fail: [
    {
      name: 'the callback says so',
      trace: comesBackWith(
        traceOf().serverMetadata({ scopes_supported: ['files:read'] }),
        'invalid_scope',
        'files:write is not a valid scope',
      ),
      evidence: ['callback:error'],
      severity: 'error',
      remark: 'files:write',
      fix: '"files:read"',
    },
    {
      name: 'the page says so',
      trace: endsAt(traceOf(), refuses(400, 'invalid_scope')),
      evidence: ['/error'],
    },
    {
      name: 'the token endpoint says so',
      trace: traceOf().token(refuses(400, 'invalid_scope')),
      evidence: ['/error'],
    },
  ],
  inapplicable: [
    { name: 'nobody came back', trace: traceOf().callback(null) },
    { name: 'nobody signed in', trace: traceOf().upTo('registration') },
  ],
})
