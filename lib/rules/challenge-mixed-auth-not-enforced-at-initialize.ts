import { challengeAnswer } from './kit/challenge'
import type { Rule } from './rule'

export const challengeMixedAuthNotEnforcedAtInitialize: Rule = {
  id: 'challenge-mixed-auth-not-enforced-at-initialize',
  stage: 'status',
  step: 'challenge',
  severity: 'info',
  spec: ['mcp#overview'],
  title: 'Connecting needs no token, though some calls will',
  why: 'The server lets everyone connect and list tools, and publishes authorization metadata for the calls that need a token. This is allowed, and Google, Hugging Face and Context7 do it. Clients that look for a 401 while connecting show the server as open, and only ask people to sign in when a tool is called; some never do.',
  fix: (view) => ({
    text: 'Nothing has to change. Make sure that the later 401 carries the whole challenge, and tell people that a call will ask them to sign in.',
    bytes: challengeAnswer(view),
    language: 'http',
  }),
  breaks: [],
  needs: ['challenge'],
  detect(view) {
    if (view.fact('access') !== 'mixed') return []
    return [{ evidence: view.at(view.unauthenticated, 'status') }]
  },
}
