import type { Fault } from '../fault'

export const idJagWrongClientId: Fault = {
  id: 'id-jag-wrong-client-id',
  title:
    'The ID-JAG names the client at the identity provider, not the one at the authorization server.',
  rule: 'id-jag-wrong-client-id',
  grant: 'enterprise-managed',
  options: { registration: ['pre-registered'] },
  assertion: ({ header, claims }) => ({
    header,
    claims: { ...claims, client_id: 'client-at-idp' },
  }),
}
