import { fwTsSdkErrorClasses } from './fw-ts-sdk-error-classes'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'

const probe = 'bearer-variants'
const bad = { method: 'POST', headers: [['Authorization', 'Bearer made-up']] as const, body: '{}' }
const failure = refuses(500, 'server_error', 'Internal Server Error')

testRule(fwTsSdkErrorClasses, {
  pass: [
    { name: '401', trace: traceOf().probe(probe, 'challenge', bad, refuses(401, 'invalid_token')) },
    {
      name: 'another 500',
      trace: traceOf().probe(probe, 'challenge', bad, refuses(500, 'server_error', 'Boom')),
    },
  ],
  fail: [
    {
      name: 'to a bad token',
      trace: traceOf().probe(probe, 'challenge', bad, failure),
      evidence: ['/error'],
      severity: 'error',
      fix: 'InvalidTokenError',
    },
    { name: 'to the token of the login', trace: traceOf().verify(failure), evidence: ['/error'] },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
