import { expect, test } from 'vitest'
import type { Finding } from '@/lib/rules/diagnosis'
import type { Artifact } from './artifacts/artifact'
import { withMissing } from './missing-members'

function finding(changes: Partial<Finding>): Finding {
  return {
    rule: 'r',
    outcome: 'fail',
    severity: 'error',
    step: 'server-metadata',
    title: '',
    why: '',
    fix: { text: '' },
    recipe: null,
    spec: [],
    evidence: [],
    remark: '',
    rootCause: true,
    causedBy: null,
    breaks: [],
    ...changes,
  }
}

const document: Artifact = {
  id: 'd',
  title: 'Document',
  spec: null,
  exchange: 4,
  members: { kind: 'server-metadata', exchange: 4, prefix: '/' },
  fields: [
    {
      name: 'issuer',
      value: 'https://a',
      meaning: '',
      spec: null,
      from: null,
      place: { exchange: 4, at: '/issuer' },
    },
  ],
}
const added = (...findings: Finding[]) =>
  withMissing([document], findings)[0]
    ?.fields.slice(1)
    .map(({ name, value }) => [name, value])

test('a member that is named by the place or by the words gets a line', () => {
  expect(added(finding({ evidence: [{ exchange: 4, at: '/token_endpoint' }] }))).toEqual([
    ['token_endpoint', null],
  ])
  expect(
    added(
      finding({
        evidence: [{ exchange: 4, at: '' }],
        remark: 'no code_challenge_methods_supported',
      }),
    ),
  ).toEqual([['code_challenge_methods_supported', null]])
})

test('a finding that has a line, or points elsewhere, or names nothing adds none', () => {
  expect(added(finding({ evidence: [{ exchange: 4, at: '/issuer' }] }))).toEqual([])
  expect(added(finding({ evidence: [{ exchange: 3, at: '/token_endpoint' }] }))).toEqual([])
  expect(added(finding({ evidence: [{ exchange: 4, at: '' }], remark: 'too slow' }))).toEqual([])
  expect(added(finding({ evidence: [{ exchange: 4, at: 'status' }], title: 'jwks_uri' }))).toEqual(
    [],
  )
})
