import { dpopNotAdvertised } from './dpop-not-advertised'
import { testRule, traceOf } from './testing'
import { oauth } from './testing/urls'

const asked = traceOf().resourceMetadata({ dpop_bound_access_tokens_required: true })
const can = { dpop_signing_alg_values_supported: ['ES256'] }

testRule(dpopNotAdvertised, {
  pass: [{ name: 'both say so', trace: asked.serverMetadata(can) }],
  fail: [
    {
      name: 'only the resource says so',
      trace: asked,
      evidence: [[oauth, '']],
      severity: 'warning',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'nobody asks for it', trace: traceOf() }],
})
