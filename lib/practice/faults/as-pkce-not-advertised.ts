import { without } from '../document'
import type { Fault } from '../fault'

export const asPkceNotAdvertised: Fault = {
  id: 'as-pkce-not-advertised',
  title: 'The server enforces PKCE, but its metadata does not say so.',
  rule: 'as-pkce-not-advertised',
  serverMetadata: (document) => without(document, 'code_challenge_methods_supported'),
}
