import { stringAt } from '@/lib/http/json'
import { httpFix } from './kit/bytes'
import { claimedScopes, issued, scopes } from './kit/token'
import { tokenResponse } from './kit/token-example'
import type { Rule } from './rule'

export const tokenScopeNarrowedOrMissing: Rule = {
  id: 'token-scope-narrowed-or-missing',
  stage: 'token',
  step: 'token',
  severity: 'warning',
  spec: ['rfc6749#5.1', 'rfc6749#3.3'],
  title: 'The token carries fewer scopes than were asked for',
  why: 'The login succeeds, and the first tool that needs a missing scope answers 403. When the token response does not say that it granted less, the client cannot know; when it does, most clients do not look. None of the ten clients that were measured stops here.',
  fix: (view) =>
    httpFix(
      'Grant what the challenge and the metadata advertise; where you grant less, say so in the token response:',
      tokenResponse(view),
    ),
  breaks: [],
  causes: ['stepup-loop'],
  needs: ['token'],
  detect(view) {
    const asked = scopes(view.fact('scope')).filter(
      (scope) => scope !== 'offline_access' && scope !== 'openid',
    )
    if (!view.token || !issued(view) || asked.length === 0) return 'inapplicable'
    const told = stringAt(view.token.json, 'scope')
    const granted = told === null ? claimedScopes(view) : scopes(told)
    if (granted === null) return []
    const missing = asked.filter(
      (scope) => !granted.some((item) => item === scope || item.endsWith(`/${scope}`)),
    )
    if (missing.length === 0) return []
    const remark = `missing: ${missing.join(' ')}${told === null ? ', and the token response has no scope' : ''}`
    return [
      {
        evidence: view.at(view.token.exchange, told === null ? '/access_token' : '/scope'),
        remark,
      },
    ]
  },
}
