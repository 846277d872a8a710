import type { Fault } from '../fault'

export const tokenScopeNarrowedOrMissing: Fault = {
  id: 'token-scope-narrowed-or-missing',
  title: 'The token allows less than was asked for.',
  rule: 'token-scope-narrowed-or-missing',
  claims: (claims) => ({ ...claims, scope: 'profile' }),
  token: (document) => ({ ...document, scope: 'profile' }),
}
