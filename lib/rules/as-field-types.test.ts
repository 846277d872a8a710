import { asFieldTypes } from './as-field-types'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asFieldTypes, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'null is another failure',
      trace: traceOf().serverMetadata({ registration_endpoint: null }),
    },
  ],
  fail: [
    {
      name: 'a string for a list',
      trace: traceOf().serverMetadata({ code_challenge_methods_supported: 'S256' }),
      evidence: [[oauth, '/code_challenge_methods_supported']],
      fix: '"S256"',
      fixRepairs: true,
    },
    {
      name: 'a word for a truth value',
      trace: traceOf().serverMetadata({ client_id_metadata_document_supported: 'true' }),
      remark: 'must be true or false',
      fixRepairs: true,
    },
    {
      name: 'a number in a list',
      trace: traceOf().serverMetadata({ scopes_supported: ['files:read', 7] }),
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
