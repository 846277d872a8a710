import { refreshNotIssued } from './refresh-not-issued'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'

const none = traceOf().token({ refresh_token: undefined })
const plain = none.serverMetadata({ scopes_supported: ['files:read', 'files:write'] })

testRule(refreshNotIssued, {
  pass: [{ name: 'issued', trace: traceOf() }],
  fail: [
    {
      name: 'not issued',
      trace: plain,
      evidence: ['body'],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'offline_access was not asked for',
      trace: none,
      severity: 'info',
      remark: 'offline_access',
    },
  ],
  inapplicable: [
    {
      name: 'the grant is not listed, which has a rule of its own',
      trace: none.serverMetadata({ grant_types_supported: ['authorization_code'] }),
    },
    { name: 'refused', trace: traceOf().token(refuses(400, 'invalid_grant')) },
    {
      name: 'another grant',
      trace: plain.tokenRequest({ grant_type: 'client_credentials' }),
    },
  ],
})
