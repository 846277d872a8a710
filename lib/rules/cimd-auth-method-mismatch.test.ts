import { cimdAuthMethodMismatch } from './cimd-auth-method-mismatch'
import { testRule, traceOf } from './testing'

testRule(cimdAuthMethodMismatch, {
  pass: [
    { name: 'none is listed', trace: traceOf() },
    {
      name: 'private_key_jwt is listed',
      trace: traceOf().serverMetadata({
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
      }),
    },
  ],
  fail: [
    {
      name: 'secrets only',
      trace: traceOf().serverMetadata({
        token_endpoint_auth_methods_supported: ['client_secret_post'],
      }),
      evidence: ['/token_endpoint_auth_methods_supported'],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'left out',
      trace: traceOf().serverMetadata({ token_endpoint_auth_methods_supported: undefined }),
      evidence: ['/client_id_metadata_document_supported'],
      remark: 'client_secret_basic',
    },
  ],
  inapplicable: [
    {
      name: 'no such clients',
      trace: traceOf().serverMetadata({ client_id_metadata_document_supported: undefined }),
    },
    { name: 'a revision without them', trace: traceOf().revision('2025-06-18') },
  ],
})
