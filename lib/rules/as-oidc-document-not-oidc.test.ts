import { asOidcDocumentNotOidc } from './as-oidc-document-not-oidc'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { openid } from './testing/urls'

const bare = {
  subject_types_supported: undefined,
  id_token_signing_alg_values_supported: undefined,
}

testRule(asOidcDocumentNotOidc, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'it is the only document',
      trace: traceOf().oauthMetadata(reply(404)).openidConfiguration(bare),
      evidence: [[openid, '']],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'the other one is found first',
      trace: traceOf().openidConfiguration(bare),
      severity: 'info',
    },
  ],
  inapplicable: [{ name: 'no such document', trace: traceOf().openidConfiguration(reply(404)) }],
})
