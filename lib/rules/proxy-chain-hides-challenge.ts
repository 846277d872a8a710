import { traits } from '@/lib/spec/revisions'
import { statusOf } from './kit/answers'
import { servedByHand } from './kit/by-hand'
import { challengeFix, speaksOfKey } from './kit/challenge'
import type { Rule } from './rule'

export const proxyChainHidesChallenge: Rule = {
  id: 'proxy-chain-hides-challenge',
  stage: 'header',
  step: 'challenge',
  severity: (revision) => (traits[revision].challengeMustNameMetadata ? 'error' : 'warning'),
  spec: ['rfc9728#5.1', 'mcp#prm-discovery'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The 401 asks for a static token and hides that people can sign in',
  why: 'The server takes several kinds of credentials and publishes where to sign in, but when all of them refuse it passes on the error of the one that knows static tokens. People are told to paste a key, and clients that go by the challenge never start a login.',
  fix: (view) =>
    challengeFix(view, 'When every provider refuses, answer with the challenge of the OAuth one:'),
  breaks: ['copilot-agent', 'visual-studio'],
  causes: ['challenge-missing-resource-metadata', 'challenge-missing-www-authenticate'],
  needs: ['challenge', 'resource-metadata'],
  detect(view) {
    if (statusOf(view.unauthenticated) !== 401 || !view.resourceMetadata) return 'inapplicable'
    if (view.challengeParameter('resource_metadata') !== null) return []
    if (!speaksOfKey(view) && !servedByHand(view)) return []
    const place = view.challenges.bearer ? 'header:www-authenticate' : 'status'
    return [{ evidence: view.at(view.unauthenticated, place), remark: 'a key is all it asks for' }]
  },
}
