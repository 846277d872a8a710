import type { Fault } from '../fault'

export const asPkcePlainAdvertised: Fault = {
  id: 'as-pkce-plain-advertised',
  title: 'PKCE with the plain method is offered, too.',
  rule: 'as-pkce-plain-advertised',
  serverMetadata: (document) => ({
    ...document,
    code_challenge_methods_supported: ['plain', 'S256'],
  }),
}
