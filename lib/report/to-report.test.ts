import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'
import { sampleReport } from './__fixtures__/report'
import { formats } from './formats'
import { formatNames } from './formats-list'
import { toReport } from './to-report'

const secrets = {
  accessToken: 'at-2YotnFZFEjr1zCsicMWpAA',
  refreshToken: 'rt-tGzv3JOkF0XG5Qx2TlKWIA',
  code: 'SplxlOBeZQQYbYS6WxSbIA',
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  clientSecret: 'cs-7Fjfp0ZBr1KtDRbnfVdmIw',
  settingsSecret: 'ss-kjU8dh23hd8Hsd8shdlDks',
  header: 'hh-9283jdhsKJHD87sd82hsdk',
  privateKey: '-----BEGIN PRIVATE KEY-----MIGHAgEAMBMGByqGSM49-----END PRIVATE KEY-----',
  dpop: 'dp-870MB6gfuTJ4HtUnUvYMyJ',
}

function loggedIn(): Trace {
  const from = { exchange: 0, at: '/access_token' }
  return {
    ...sampleReport().trace,
    settings: defaultSettings({
      clientSecret: secrets.settingsSecret,
      privateKeyPem: secrets.privateKey,
      headers: [['X-Tenant-Key', secrets.header]],
    }),
    steps: [
      {
        id: 'token',
        state: 'done',
        ms: 5,
        note: `Got ${secrets.accessToken}`,
        error: null,
        learned: [],
      },
    ],
    facts: {
      accessToken: { value: secrets.accessToken, from },
      refreshToken: { value: secrets.refreshToken, from },
      expiresAt: { value: '2026-11-20T11:00:00.000Z', from },
      grantedScope: { value: 'mcp:read', from },
      tokenType: { value: 'Bearer', from },
      code: { value: secrets.code, from },
      codeVerifier: { value: secrets.verifier, from },
      callback: { value: `http://localhost:8085/callback?code=${secrets.code}&state=s`, from },
      dpopKey: { value: { kty: 'EC', crv: 'P-256', x: 'public', d: secrets.dpop }, from },
      tokenResponse: { value: { access_token: secrets.accessToken, expires_in: 3600 }, from },
      client: {
        value: {
          clientId: 'client-1',
          clientSecret: secrets.clientSecret,
          authMethod: 'client_secret_basic',
          via: 'dynamic',
          issuer: 'https://as.example.com',
        },
        from,
      },
    },
    exchanges: [
      {
        ...exchange(),
        request: {
          method: 'POST',
          url: 'https://as.example.com/token',
          headers: [
            ['Authorization', `Basic ${btoa(`client-1:${secrets.clientSecret}`)}`],
            ['X-Tenant-Key', secrets.header],
          ],
          body: `grant_type=authorization_code&code=${secrets.code}&code_verifier=${secrets.verifier}`,
        },
      },
    ],
  }
}

function exchange(): Trace['exchanges'][number] {
  const [first] = sampleReport().trace.exchanges
  if (!first?.response) throw new Error('The sample has an exchange with a response.')
  const body = JSON.stringify({
    access_token: secrets.accessToken,
    refresh_token: secrets.refreshToken,
    echoed: `you sent ${secrets.header}`,
  })
  return { ...first, response: { ...first.response, status: 200, body } }
}

const finding: Finding = {
  rule: 'token-cache-control-missing',
  outcome: 'fail',
  severity: 'warning',
  step: 'token',
  title: `The answer with ${secrets.accessToken} may be kept`,
  why: 'Caches.',
  fix: { text: 'Send the header.', bytes: `Authorization: Bearer ${secrets.accessToken}` },
  recipe: null,
  spec: [],
  evidence: [{ exchange: 0, at: 'header:cache-control' }],
  remark: secrets.refreshToken,
  rootCause: true,
  causedBy: null,
  breaks: [],
}
const diagnosis: Diagnosis = {
  findings: [finding],
  results: [{ rule: finding.rule, outcome: 'fail' }],
  protection: null,
}

test.each(formatNames)('no secret gets into %s', (format) => {
  const output = formats[format](toReport(loggedIn(), diagnosis, [], { version: '1' }))
  for (const [name, secret] of Object.entries(secrets)) {
    expect(output, name).not.toContain(secret)
    expect(output, name).not.toContain(encodeURIComponent(secret))
  }
  expect(output).not.toContain(btoa(`client-1:${secrets.clientSecret}`))
})

test('equal secrets leave equal marks, in facts, exchanges and findings', () => {
  const { trace, findings } = toReport(loggedIn(), diagnosis, [], { version: '1' })
  const mark = String(trace.facts.accessToken?.value)
  expect(mark).toMatch(/^\[hidden #[0-9a-f]{8}\]$/)
  expect(trace.exchanges[0]?.response?.body).toContain(mark)
  expect(findings[0]?.title).toContain(mark)
})

test('what is no secret stays', () => {
  const { trace, token } = toReport(loggedIn(), diagnosis, [], { version: '1' })
  expect(token).toMatchObject({
    type: 'Bearer',
    expiresAt: '2026-11-20T11:00:00.000Z',
    scope: 'mcp:read',
    refreshable: true,
  })
  expect(trace.facts.client?.value).toMatchObject({
    clientId: 'client-1',
    authMethod: 'client_secret_basic',
  })
  expect(trace.facts.accessToken?.from).toEqual({ exchange: 0, at: '/access_token' })
  expect(trace.server).toBe(sampleReport().server)
})

test('secrets are shown only on demand', () => {
  const report = toReport(loggedIn(), diagnosis, [], { version: '1', showSecrets: true })
  expect(report.token).toMatchObject({
    accessToken: secrets.accessToken,
    refreshToken: secrets.refreshToken,
  })
  expect(report.trace).toEqual(loggedIn())
})

test.each([
  ['error' as const, 'problems'],
  ['warning' as const, 'ok'],
])('a finding of severity %s makes the outcome %s', (severity, outcome) => {
  const one = { ...diagnosis, findings: [{ ...finding, severity }] }
  expect(toReport(loggedIn(), one, [], { version: '1' }).outcome).toBe(outcome)
})

test('a failed step blocks, a step that was not run waits', () => {
  const trace = loggedIn()
  const steps = trace.steps.map((step) => ({ ...step, state: 'failed' as const }))
  const report = toReport({ ...trace, steps }, diagnosis, [], { version: '1' })
  expect(report.outcome).toBe('blocked')
  expect(report.steps.find(({ id }) => id === 'challenge')?.state).toBe('waiting')
  expect(report.steps.find(({ id }) => id === 'token')?.state).toBe('failed')
})
