import { dpopAlgorithmUnsupported } from './dpop-algorithm-unsupported'
import { testRule, traceOf } from './testing'
import { oauth } from './testing/urls'

const asked = traceOf().resourceMetadata({ dpop_bound_access_tokens_required: true })
const listing = (...algorithms: string[]) =>
  asked.serverMetadata({ dpop_signing_alg_values_supported: algorithms })

testRule(dpopAlgorithmUnsupported, {
  pass: [{ name: 'ES256 is there', trace: listing('RS256', 'ES256') }],
  fail: [
    {
      name: 'only ES256K',
      trace: listing('ES256K'),
      evidence: [[oauth, '/dpop_signing_alg_values_supported']],
      severity: 'error',
      remark: 'only ES256K',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'nobody asks for it', trace: traceOf() }],
})
