import { asRequiresSignedRequestObject } from './as-requires-signed-request-object'
import { testRule, traceOf } from './testing'
import { oauth } from './testing/urls'

testRule(asRequiresSignedRequestObject, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'it takes them, and does not require them',
      trace: traceOf().serverMetadata({
        request_parameter_supported: true,
        request_object_signing_alg_values_supported: ['ES256'],
      }),
    },
  ],
  fail: [
    {
      name: 'required',
      trace: traceOf().serverMetadata({ require_signed_request_object: true }),
      evidence: [[oauth, '/require_signed_request_object']],
      severity: 'error',
      fixRepairs: true,
    },
  ],
})
