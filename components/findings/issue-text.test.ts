import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/flow/settings'
import { newTrace } from '@/lib/flow/trace-edit'
import type { Finding } from '@/lib/rules/diagnosis'
import { issueText } from './issue-text'

const finding: Finding = {
  rule: 'r',
  outcome: 'fail',
  severity: 'error',
  step: 'token',
  title: 'A title\n# with a heading <img src=x>',
  why: 'Because.',
  fix: { text: 'Send this.', bytes: '{"a": "```"}', language: 'json' },
  recipe: { stack: 'fastmcp', text: 'Set it.' },
  spec: [{ label: 'RFC 9728 §3.3', url: 'https://www.rfc-editor.org/rfc/rfc9728#section-3.3' }],
  evidence: [{ exchange: 0, at: '/resource' }],
  remark: '',
  rootCause: true,
  causedBy: null,
  breaks: ['vscode', 'cursor'],
}
const trace = {
  ...newTrace('https://a.dev/mcp', defaultSettings(), 0),
  exchanges: [
    {
      id: 0,
      step: 'token',
      round: 1,
      purpose: '',
      via: 'http' as const,
      request: {
        method: 'GET',
        url: 'https://a.dev/x?access_token=s3cr3t-t0ken-value',
        headers: [],
        body: null,
      },
      response: null,
      failure: null,
      startedAt: '',
      timings: { total: 0 },
      remoteAddress: null,
      tls: null,
    },
  ],
}

test('says what, where, who and how in Markdown', () => {
  const text = issueText(finding, trace)
  expect(text).toContain('Clients that stop because of it: VS Code and Cursor.')
  expect(text).toContain('[RFC 9728 §3.3](https://www.rfc-editor.org/rfc/rfc9728#section-3.3)')
  expect(text).toContain('**Fix.** Send this.')
})

test('a server cannot write Markdown or HTML into it, and no secret leaves', () => {
  const text = issueText(finding, trace)
  expect(text).toMatch(/^## A title # with a heading &lt;img src=x&gt;$/m)
  expect(text).toContain('````json')
  expect(text).not.toContain('s3cr3t-t0ken-value')
})
