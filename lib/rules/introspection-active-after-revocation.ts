import { jsonFix } from './kit/bytes'
import { deadToken } from './kit/dead-token'
import type { Rule } from './rule'

export const introspectionActiveAfterRevocation: Rule = {
  id: 'introspection-active-after-revocation',
  stage: 'lifecycle',
  step: 'revocation',
  severity: 'error',
  spec: ['rfc7662#2.2', 'rfc7009#2'],
  title: 'Introspection calls a revoked token active',
  why: 'Resource servers that ask the introspection endpoint rely on its answer and go on serving a token that was revoked. Revocation and introspection look into different stores, or introspection answers from a cache or from the claims of the token alone.',
  fix: () => jsonFix('Answer for revoked tokens as for unknown ones:', { active: false }),
  breaks: [],
  needs: [],
  detect(view) {
    return deadToken(view, view.fact('revoked')?.introspection)
  },
}
