import { dcrSecretRequiredButNotIssued } from './dcr-secret-required-but-not-issued'
import { testRule, traceOf } from './testing'

const secret = { client_secret: 's', client_secret_expires_at: 0 }

testRule(dcrSecretRequiredButNotIssued, {
  pass: [
    { name: 'none without a secret', trace: traceOf() },
    {
      name: 'a secret for a client that asked for one',
      trace: traceOf()
        .registrationRequest({ token_endpoint_auth_method: 'client_secret_post' })
        .registration(secret),
    },
  ],
  fail: [
    {
      name: 'a secret method without a secret',
      trace: traceOf().registration({ token_endpoint_auth_method: 'client_secret_basic' }),
      evidence: ['/token_endpoint_auth_method'],
      severity: 'error',
      fixRepairs: true,
    },
    {
      name: 'none with a secret',
      trace: traceOf().registration(secret),
      evidence: ['/client_secret'],
      severity: 'warning',
    },
    {
      name: 'a secret pushed on a public client',
      trace: traceOf().registration({
        ...secret,
        token_endpoint_auth_method: 'client_secret_post',
      }),
      evidence: ['/token_endpoint_auth_method'],
      severity: 'warning',
      remark: 'asked for "none"',
    },
  ],
  inapplicable: [{ name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) }],
})
