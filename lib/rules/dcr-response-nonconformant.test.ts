import { dcrResponseNonconformant } from './dcr-response-nonconformant'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

testRule(dcrResponseNonconformant, {
  pass: [
    { name: 'all metadata repeated', trace: traceOf() },
    {
      name: 'a secret with its expiry',
      trace: traceOf().registration({ client_secret: 's', client_secret_expires_at: 0 }),
    },
  ],
  fail: [
    {
      name: 'no redirect_uris',
      trace: traceOf().registration({ redirect_uris: undefined }),
      evidence: ['/redirect_uris'],
      severity: 'error',
      fixRepairs: true,
    },
    {
      name: 'a null and an empty address',
      trace: traceOf().registration({ scope: null, logo_uri: '' }),
      evidence: ['/scope', '/logo_uri'],
      severity: 'error',
    },
    {
      name: 'status 200 and a secret without expiry',
      trace: traceOf().registration(
        reply(200, { client_id: 'x', redirect_uris: [], client_secret: 's' }),
      ),
      evidence: ['/client_secret_expires_at', 'status'],
      severity: 'warning',
    },
    {
      name: 'client_id is a number',
      trace: traceOf().registration({ client_id: 7 }),
      evidence: ['/client_id'],
      severity: 'error',
    },
  ],
  inapplicable: [
    { name: 'refused', trace: traceOf().registration(refuses(400, 'invalid_client_metadata')) },
    { name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) },
  ],
})
