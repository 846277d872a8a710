import { expect, test } from 'vitest'
import type { ClientVerdict } from '@/lib/clients/verdict'
import { defaultSettings } from '@/lib/flow/settings'
import type { StepRecord, Trace } from '@/lib/flow/trace'
import { newTrace } from '@/lib/flow/trace-edit'
import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'
import { verdictLine } from './verdict-line'

const from = { computed: 'test' }

function step(id: StepRecord['id'], state: StepRecord['state'], message?: string): StepRecord {
  const error = message ? { code: 'x', message, hint: '' } : null
  return { id, state, ms: 1, note: null, error, learned: [] }
}

function trace(steps: StepRecord[], facts: Trace['facts'] = {}): Trace {
  return { ...newTrace('https://a.dev/mcp', defaultSettings(), 0), steps, facts }
}

function diagnosis(...severities: Finding['severity'][]): Diagnosis {
  return {
    findings: severities.map((severity) => ({ severity, rootCause: true }) as Finding),
    results: [
      { rule: 'a', outcome: 'pass' },
      { rule: 'b', outcome: 'pass' },
    ],
    protection: null,
  }
}

const session = {
  value: {
    era: 'stateless',
    protocolVersion: null,
    serverName: null,
    serverVersion: null,
    tools: [{ name: 't', title: null, description: null, inputSchema: {} }],
  },
  from,
} as const
const inside = trace([step('verify', 'done')], {
  accessToken: { value: 't', from },
  session: { ...session, value: { ...session.value, tools: [...session.value.tools] } },
})
const shut = (id: ClientVerdict['id']): ClientVerdict => ({
  id,
  verdict: 'fails',
  because: ['prm-resource-trailing-slash'],
  basis: 'profile',
  message: null,
  change: null,
})

test('who is in hears it first, with the figures behind it', () => {
  expect(verdictLine(inside, 'done', diagnosis(), [])).toEqual({
    title: 'You are in.',
    detail: 'The token works: one tool listed. 2 checks passed.',
    tone: 'ok',
  })
})

test('clients that stay outside are counted', () => {
  const line = verdictLine(inside, 'done', diagnosis('warning'), [shut('vscode'), shut('cursor')])
  expect(line.title).toBe('You are in, but two clients will not be.')
  expect(line.detail).toBe('The token works: one tool listed. 1 warning, 2 checks passed.')
  expect(line.tone).toBe('warn')
})

test('a server without protection is a result', () => {
  const open = trace([step('verify', 'done')], { access: { value: 'open', from } })
  expect(verdictLine(open, 'done', null, null).title).toBe('This server needs no token.')
})

test('problems that stand in the way are told before the sign-in', () => {
  const found = trace([step('challenge', 'done'), step('server-metadata', 'done')])
  expect(verdictLine(found, 'waiting', diagnosis('error', 'error'), null).title).toBe(
    'Two problems before the sign-in.',
  )
  expect(verdictLine(found, 'waiting', diagnosis(), null).title).toBe('Ready for the sign-in.')
  const cut = trace([step('challenge', 'done')])
  expect(verdictLine(cut, 'waiting', diagnosis(), null).title).toBe('Not all is read yet.')
})

test('a login that stops says where and why', () => {
  const stopped = trace([step('token', 'failed', 'The code was refused.')])
  expect(verdictLine(stopped, 'failed', diagnosis('error'), null)).toEqual({
    title: 'The login stops at: Token.',
    detail: 'The code was refused. 1 error, 2 checks passed.',
    tone: 'bad',
  })
  const nobody = trace([step('challenge', 'failed', 'Nothing listens there.')])
  expect(verdictLine(nobody, 'failed', null, null).title).toBe('The server cannot be reached.')
})

test('what is awaited is said', () => {
  const waiting = trace([step('authorization-response', 'waiting')])
  expect(verdictLine(waiting, 'waiting', null, null).title).toBe('Waiting for you to sign in.')
  const more = { ...trace([], { unionScope: { value: 'a b', from } }), round: 2 }
  expect(verdictLine(more, 'waiting', null, null).detail).toContain('Sign in asks for a b.')
})

test('a cloud client that cannot reach a private address does not count against the server', () => {
  const cloud = { ...shut('claude-ai'), because: ['private-or-localhost-url'] }
  expect(verdictLine(inside, 'done', diagnosis(), [cloud]).title).toBe('You are in.')
})

test('where nobody can sign in, it asks for a token', () => {
  const { protection, ...rest } = diagnosis()
  const kind = { kind: 'static-token' } as NonNullable<typeof protection>
  const waiting = trace([step('server-metadata', 'done')])
  const line = verdictLine(waiting, 'waiting', { ...rest, protection: kind }, [])
  expect(line.title).toBe('Bring a token: nobody can sign in here.')
})

test.each([
  ['refused', 'The token is revoked.', 'idle'],
  ['accepted', 'The token is revoked, and still let in.', 'bad'],
] as const)('a revoked token that is %s', (fate, title, tone) => {
  const proof = { fate, exchange: 9, words: '' }
  const revoked = { accessToken: proof, refreshToken: null, introspection: null }
  const facts = { ...inside.facts, revoked: { value: revoked, from: { exchange: 9, at: '' } } }
  expect(verdictLine({ ...inside, facts }, 'done', diagnosis(), [])).toMatchObject({ title, tone })
})
