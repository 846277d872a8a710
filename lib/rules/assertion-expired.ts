import { assertionRefusals, claimHit } from './kit/assertion'
import type { Rule } from './rule'

export const assertionExpired: Rule = {
  id: 'assertion-expired',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc7523#3'],
  title: 'The assertion has expired, or does not say when it does',
  why: '`exp` lies in the past, or is missing, and an authorization server must refuse either with `invalid_grant`. Assertions live for minutes. A file that was copied once, an environment variable that is filled at start, or a clock that runs behind all end here.',
  fix: () => ({
    text: 'Read the assertion anew before each token request: from the file that the platform renews, or by another exchange at the identity provider. Check the clock of whoever signs it.',
  }),
  breaks: [],
  causes: assertionRefusals,
  needs: ['server-metadata'],
  detect(view) {
    const sent = view.token?.exchange.startedAt ?? view.trace.startedAt
    const now = Date.parse(sent) / 1000
    const hits = claimHit(view, 'exp', (value) => typeof value === 'number' && value > now)
    if (typeof hits === 'string') return hits
    return hits.map((hit) => ({ ...hit, remark: `${hit.remark}, sent at ${Math.floor(now)}` }))
  },
}
