import { dcrKeycloakTrustedHosts } from './dcr-keycloak-trusted-hosts'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'

testRule(dcrKeycloakTrustedHosts, {
  pass: [
    { name: 'registered', trace: traceOf() },
    { name: 'another 403', trace: traceOf().registration(refuses(403, 'access_denied')) },
  ],
  fail: [
    {
      name: 'the policy refuses',
      trace: traceOf().registration(
        refuses(
          403,
          'insufficient_scope',
          "Policy 'Trusted Hosts' rejected request to client-registration service. Details: Host not trusted.",
        ),
      ),
      evidence: ['/error'],
      severity: 'error',
      fix: 'localhost\n127.0.0.1',
    },
  ],
  inapplicable: [{ name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) }],
})
