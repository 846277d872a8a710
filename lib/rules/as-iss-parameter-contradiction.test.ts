import { asIssParameterContradiction } from './as-iss-parameter-contradiction'
import { testRule, traceOf } from './testing'

const without = traceOf().callback({ iss: null })

testRule(asIssParameterContradiction, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'promised and left out',
      trace: without,
      evidence: ['callback:iss'],
      severity: 'error',
      fix: 'iss=https://auth.example.com',
    },
    {
      name: 'in a refusal',
      trace: traceOf().callback({ iss: null, code: null, error: 'access_denied' }),
    },
    {
      name: '2025-11-25 does not require the check',
      trace: without.revision('2025-11-25'),
      severity: 'warning',
    },
  ],
  inapplicable: [
    {
      name: 'not promised',
      trace: without.serverMetadata({ authorization_response_iss_parameter_supported: undefined }),
    },
    { name: 'nobody came back', trace: traceOf().callback(null) },
  ],
})
