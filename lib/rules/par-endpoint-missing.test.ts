import { parEndpointMissing } from './par-endpoint-missing'
import { testRule, traceOf } from './testing'
import { oauth } from './testing/urls'

const required = { require_pushed_authorization_requests: true }
const endpoint = 'https://auth.example.com/par'

testRule(parEndpointMissing, {
  pass: [
    {
      name: 'required and named',
      trace: traceOf().serverMetadata({
        ...required,
        pushed_authorization_request_endpoint: endpoint,
      }),
    },
  ],
  fail: [
    {
      name: 'required and not named',
      trace: traceOf().serverMetadata(required),
      evidence: [[oauth, '/require_pushed_authorization_requests']],
      severity: 'error',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'not required', trace: traceOf() }],
})
