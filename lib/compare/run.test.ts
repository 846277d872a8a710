import { expect, test } from 'vitest'
import type { Trace } from '@/lib/flow/trace'
import { diagnose } from '@/lib/rules/diagnose'
import { compare } from './compare'
import { type Run, recalled, redactRun, runOf } from './run'
import { type Change, runFor, slash } from './testing'
import { text } from './text'

test('no secret of either run is in it', () => {
  const secrets = (trace: Trace) =>
    [
      trace.facts.accessToken?.value,
      trace.facts.refreshToken?.value,
      trace.facts.code?.value,
      trace.facts.codeVerifier?.value,
      'a-client-secret-of-the-person',
    ].filter((value) => value !== undefined)
  const secretive: Change = (b) =>
    b
      .settings({ clientSecret: 'a-client-secret-of-the-person' })
      .registration({ client_secret: 'a-client-secret-of-the-person' })
      .token({ refresh_token: 'rt-0123456789abcdef0123456789' })
  const [one, other] = [runFor(secretive), runFor((b) => secretive(b).claims({ jti: 't-9' }))]
  const printed = JSON.stringify(compare(one, other)) + text(compare(one, other))
  const all = [...secrets(one.trace), ...secrets(other.trace)]
  expect(all.length).toBeGreaterThan(6)
  for (const secret of all) expect(printed).not.toContain(secret)
})

test('what was found at the time stands, with the opinion of rules that came later', () => {
  const wrong = runFor((b) => b.claims({ aud: 'https://other.example' }).resourceMetadata(slash))
  const hidden = redactRun(wrong)
  const again = runOf(hidden.trace, diagnose(hidden.trace), [])
  const outcome = (run: Run, rule: string) =>
    run.diagnosis.results.find((result) => result.rule === rule)?.outcome
  expect(outcome(again, 'token-aud-mismatch')).toBe('inapplicable')
  const older: Run = {
    ...hidden,
    diagnosis: {
      findings: hidden.diagnosis.findings.filter(({ rule }) => rule === 'token-aud-mismatch'),
      results: hidden.diagnosis.results.filter(({ rule }) => rule === 'token-aud-mismatch'),
    },
  }
  const run = recalled(older, again)
  expect(run.claims?.aud).toBe('https://other.example')
  expect(run.diagnosis.findings.map(({ rule }) => rule)).toEqual([
    'token-aud-mismatch',
    'prm-resource-trailing-slash',
  ])
})
