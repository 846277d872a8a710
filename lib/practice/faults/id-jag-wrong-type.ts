import type { Fault } from '../fault'

export const idJagWrongType: Fault = {
  id: 'id-jag-wrong-type',
  title: 'The identity provider signs the ID-JAG with the header of any JWT.',
  rule: 'id-jag-wrong-type',
  grant: 'enterprise-managed',
  options: { registration: ['pre-registered'] },
  assertion: ({ claims }) => ({ header: { typ: 'JWT' }, claims }),
}
