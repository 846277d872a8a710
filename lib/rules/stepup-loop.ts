import type { Exchange } from '@/lib/http/exchange'
import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { scopes } from './kit/token'
import { calls, challengedScopes, challengeError, status } from './kit/use'
import type { Rule } from './rule'
import type { View } from './view'

export const stepupLoop: Rule = {
  id: 'stepup-loop',
  stage: 'use',
  step: 'step-up',
  severity: 'error',
  spec: ['mcp#step-up', 'mcp#scope-challenge'],
  title: 'More scope was granted, and the call is still forbidden',
  why: 'The client did as it was told: it asked for the scope of the challenge, the person agreed, and the same call is answered 403 once more. The challenge names another scope than the one that is checked, the authorization server never grants it, or it drops the scopes of the round before.',
  fix: (view) =>
    httpFix(
      'Name every scope the call needs in one challenge, only such as the authorization server grants, and let a broader scope count for a narrower one:',
      answer(403, [
        bearerChallenge(view, {
          error: 'insufficient_scope',
          scope: scopes(view.fact('missingScope') ?? view.fact('scope')).join(' ') || 'SCOPE',
        }),
      ]),
    ),
  breaks: ['claude-code', 'vscode', 'inspector'],
  needs: ['verify'],
  messages: ['Server returned 403 after trying upscoping'],
  detect(view) {
    const forbidden = calls(view).filter((call) => status(call) === 403 && isScope(call))
    if (forbidden.length === 0) return view.calls.length > 0 ? [] : 'inapplicable'
    const again = forbidden.find((call) => repeats(view, call, forbidden))
    if (!again) return []
    const wanted = challengedScopes(again).join(' ') || 'no scope'
    return [
      { evidence: view.at(again, 'header:www-authenticate'), remark: `still asks for ${wanted}` },
    ]
  },
}

function isScope(call: Exchange): boolean {
  return challengeError(call) === 'insufficient_scope'
}

/** The same scope was asked for in an earlier round, or the token already carries it. */
function repeats(view: View, call: Exchange, forbidden: readonly Exchange[]): boolean {
  const wanted = challengedScopes(call)
  const earlier = forbidden.filter((other) => other.round < call.round)
  if (earlier.some((other) => challengedScopes(other).join(' ') === wanted.join(' '))) return true
  const granted = grantedIn(view, call.round)
  return wanted.length > 0 && wanted.every((scope) => granted.includes(scope))
}

/** What the token of this round carries; a later round's scope says nothing about an earlier refusal. */
function grantedIn(view: View, round: number): string[] {
  const fact = view.facts.grantedScope
  if (!fact || !('exchange' in fact.from)) return []
  const { exchange } = fact.from
  const issued = view.trace.exchanges.find(({ id }) => id === exchange)
  return issued?.round === round ? scopes(fact.value) : []
}
