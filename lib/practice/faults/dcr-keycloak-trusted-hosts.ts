import type { Fault } from '../fault'
import { json } from '../reply'

export const dcrKeycloakTrustedHosts: Fault = {
  id: 'dcr-keycloak-trusted-hosts',
  title: 'Keycloak registers only clients of hosts that it trusts.',
  rule: 'dcr-keycloak-trusted-hosts',
  at: {
    registration: () =>
      json(403, {
        error: 'insufficient_scope',
        error_description:
          "Policy 'Trusted Hosts' rejected request to client-registration service. Details: Host not trusted.",
      }),
  },
}
