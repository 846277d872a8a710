import { fwWorkersOauthProvider } from './fw-workers-oauth-provider'
import { testRule, traceOf } from './testing'
import { oauth, prm } from './testing/urls'

const worker = traceOf().challenge({
  headers: { 'WWW-Authenticate': `Bearer realm="OAuth", resource_metadata="${prm}"` },
})

testRule(fwWorkersOauthProvider, {
  pass: [{ name: 'a current version', trace: worker }],
  fail: [
    {
      name: 'plain',
      trace: worker.serverMetadata({ code_challenge_methods_supported: ['plain', 'S256'] }),
      evidence: [[oauth, '/code_challenge_methods_supported']],
      severity: 'info',
      fixRepairs: true,
    },
    {
      name: 'one endpoint for two things',
      trace: worker.serverMetadata({ revocation_endpoint: 'https://auth.example.com/token' }),
      evidence: ['/revocation_endpoint'],
    },
  ],
  inapplicable: [{ name: 'another framework', trace: traceOf() }],
})
