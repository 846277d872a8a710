import { expect, test } from 'vitest'
import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'
import { agree } from './agree'
import type { ClientVerdict } from './verdict'

const finding = (rule: string, breaks: Finding['breaks']): Finding => ({
  rule,
  outcome: 'fail',
  severity: 'error',
  step: 'challenge',
  title: '',
  why: '',
  fix: { text: '' },
  recipe: null,
  spec: [],
  evidence: [],
  remark: '',
  rootCause: true,
  causedBy: null,
  breaks,
})

const verdict = (
  id: ClientVerdict['id'],
  outcome: ClientVerdict['verdict'],
  because: string[] = [],
): ClientVerdict => ({
  id,
  verdict: outcome,
  because,
  basis: 'profile',
  message: null,
  change: null,
})

test('a finding names who stops on this server: the blamed, the known, never one that gets in', () => {
  const diagnosis: Diagnosis = {
    findings: [finding('as-issuer-mismatch', ['claude-code', 'codex', 'vscode'])],
    results: [],
    protection: null,
  }
  const agreed = agree(diagnosis, [
    verdict('claude-code', 'works'),
    verdict('codex', 'unknown'),
    verdict('zed', 'fails', ['as-issuer-mismatch']),
    verdict('cursor', 'fails', ['another-rule']),
  ])
  expect(agreed.findings[0]?.breaks).toEqual(['zed', 'codex', 'vscode'])
})
