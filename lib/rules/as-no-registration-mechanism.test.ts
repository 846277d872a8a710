import { asNoRegistrationMechanism } from './as-no-registration-mechanism'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

const neither = traceOf().serverMetadata({
  registration_endpoint: undefined,
  client_id_metadata_document_supported: undefined,
})

testRule(asNoRegistrationMechanism, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'documents alone',
      trace: traceOf().serverMetadata({ registration_endpoint: undefined }),
    },
    {
      name: 'registration alone',
      trace: traceOf().serverMetadata({ client_id_metadata_document_supported: undefined }),
    },
  ],
  fail: [
    {
      name: 'neither',
      trace: neither,
      evidence: [[oauth, '']],
      severity: 'error',
      fix: 'client_id_metadata_document_supported',
      fixRepairs: true,
    },
    {
      name: 'somebody has a client id',
      trace: neither.settings({ clientId: 'desk-1' }),
      severity: 'info',
    },
    {
      name: '2025-06-18 knows no metadata documents',
      trace: neither.revision('2025-06-18'),
      fix: '"registration_endpoint": "https://auth.example.com/register"',
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
