import { dcrClientAllowlist } from './dcr-client-allowlist'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

testRule(dcrClientAllowlist, {
  pass: [
    { name: 'registered', trace: traceOf() },
    { name: 'a token is wanted', trace: traceOf().registration(refuses(401, 'invalid_token')) },
  ],
  fail: [
    {
      name: 'not for this client',
      trace: traceOf().registration(
        refuses(
          400,
          'invalid_client_metadata',
          'Dynamic registration is not available for this client.',
        ),
      ),
      evidence: ['/error'],
      severity: 'error',
      fix: 'https://auth.example.com',
    },
    {
      name: 'a bare 403',
      trace: traceOf().registration(reply(403, 'Forbidden')),
      evidence: ['status'],
    },
  ],
  inapplicable: [{ name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) }],
})
