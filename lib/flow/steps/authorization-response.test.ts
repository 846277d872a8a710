import { expect, test } from 'vitest'
import { host } from '../__fixtures__/host'
import { issuer, redirectUri, waiting } from '../__fixtures__/waiting'
import { resumeInspection } from '../create-inspection'
import type { Trace } from '../trace'

const from = { computed: 'test' }

async function comesBack(trace: Trace, query: string) {
  const inspection = resumeInspection(trace, host)
  await inspection.receiveCallback(`${redirectUri}?${query}`)
  const step = inspection.trace.steps.find(({ id }) => id === 'authorization-response')
  return { inspection, step, codes: inspection.trace.objections.map(({ code }) => code) }
}

const right = `iss=${encodeURIComponent(issuer)}`

test.each<[string, boolean | undefined, string, string[]]>([
  ['promised and right', true, `code=x&state=sent&${right}`, []],
  ['promised and missing', true, 'code=x&state=sent', ['iss-missing']],
  ['not promised and right', undefined, `code=x&state=sent&${right}`, []],
  [
    'not promised and wrong',
    undefined,
    'code=x&state=sent&iss=https://evil.example',
    ['iss-mismatch'],
  ],
  ['not promised and missing', false, 'code=x&state=sent', []],
  ['with a slash more', true, `code=x&state=sent&${right}%2F`, ['iss-mismatch']],
  ['in capitals', true, 'code=x&state=sent&iss=HTTPS%3A%2F%2Fas.example.com', ['iss-mismatch']],
])('iss %s (RFC 9207 §2.4)', async (_name, advertised, query, expected) => {
  const { codes, step } = await comesBack(waiting(advertised), query)
  expect(codes).toEqual(expected)
  expect(step?.state).toBe(expected.length > 0 ? 'failed' : 'done')
})

test.each([
  ['wrong', 'code=x&state=other'],
  ['missing', 'code=x'],
])('a state that is %s stops the flow, and a person may go on', async (_name, query) => {
  const { inspection, codes } = await comesBack(waiting(false), query)
  expect(codes).toEqual(['state-mismatch'])
  expect(inspection.state).toBe('failed')
  await inspection.continueAnyway()
  expect(inspection.trace.facts.code?.value).toBe('x')
  expect(inspection.trace.objections[0]?.overruled).toBe(true)
  expect(inspection.state).toBe('waiting')
})

test('an error of the authorization server is quoted, with what to do', async () => {
  const { step } = await comesBack(
    waiting(false),
    'error=access_denied&error_description=No%20thanks.&state=sent',
  )
  expect(step?.error).toMatchObject({
    code: 'authorization-refused',
    message: 'The authorization server answered access_denied: No thanks.',
  })
})

test('the error of an answer from somebody else is not shown (RFC 9207 §2.4)', async () => {
  const { step } = await comesBack(
    waiting(true),
    'error=access_denied&error_description=Call%20me&state=sent&iss=https://evil.example',
  )
  expect(step?.error?.code).toBe('callback-missing-code')
  expect(JSON.stringify(step)).not.toContain('Call me')
})

test('a pasted URL that is no callback can be pasted again', async () => {
  const inspection = resumeInspection(waiting(false), host)
  await inspection.receiveCallback('https://mail.example.com/?code=x')
  expect(inspection.trace.steps.at(-1)?.error?.code).toBe('callback-foreign')
  await inspection.receiveCallback(`${redirectUri}?code=x&state=sent`)
  expect(inspection.trace.facts.code?.value).toBe('x')
})

test('a callback that nobody waits for changes nothing', async () => {
  const trace = { ...waiting(false), steps: waiting(false).steps.slice(0, 5) }
  const inspection = resumeInspection(trace, host)
  await inspection.receiveCallback(`${redirectUri}?code=x&state=sent`)
  expect(inspection.trace).toEqual(trace)
})

test('without a code nothing is exchanged', async () => {
  const { inspection } = await comesBack(waiting(false), 'state=sent')
  expect(inspection.trace.steps.at(-1)?.error?.code).toBe('callback-missing-code')
  const facts = { ...waiting(false).facts, tokenEndpoint: { value: `${issuer}/token`, from } }
  const trace = waiting(false)
  const steps = trace.steps.map((step) => ({ ...step, state: 'done' as const }))
  const resumed = resumeInspection({ ...trace, facts, steps }, host)
  await resumed.next()
  expect(resumed.trace.steps.at(-1)).toMatchObject({ id: 'token', error: { code: 'code-missing' } })
  expect(resumed.trace.exchanges).toEqual([])
})
