import type { Fault } from '../fault'

export const healthyForeignAs: Fault = {
  id: 'healthy-foreign-as',
  title: 'The authorization server lives on another origin.',
  rule: null,
  options: { authorizationServer: 'elsewhere' },
}
