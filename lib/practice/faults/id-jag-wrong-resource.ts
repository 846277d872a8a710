import type { Fault } from '../fault'

export const idJagWrongResource: Fault = {
  id: 'id-jag-wrong-resource',
  title: 'The ID-JAG names another resource than was asked for.',
  rule: 'id-jag-wrong-resource',
  grant: 'enterprise-managed',
  options: { registration: ['pre-registered'] },
  assertion: ({ header, claims }) => ({
    header,
    claims: { ...claims, resource: 'https://other.example/mcp' },
  }),
}
