import type { Fault } from '../fault'

export const callbackIssMismatch: Fault = {
  id: 'callback-iss-mismatch',
  title: 'The issuer of the identity provider behind leaks into the answer.',
  rule: 'callback-iss-mismatch',
  callback: (parameters) => ({ ...parameters, iss: 'https://login.example.com' }),
}
