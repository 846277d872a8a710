import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Trace } from '@/lib/flow/trace'
import type { Exchange, Header, WireResponse } from '@/lib/http/exchange'
import { isObject, parseJson } from '@/lib/http/json'
import { revisions } from '@/lib/spec/revisions'
import { diagnose } from './diagnose'
import { recogniseStacks } from './recognise'
import { traceOf } from './testing'
import type { TraceBuilder } from './testing/builder'
import { type Reply, reply } from './testing/reply'

/** Values that have broken parsers before, beside everything that JSON can hold. */
const nasty = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  fc.constantFrom(
    '',
    ' ',
    '/',
    '//',
    'https://',
    'https://[::1',
    'https://a b/',
    'http://mcp.example.com/mcp',
    'https://mcp.example.com/mcp/',
    'https://MCP.example.com:443/mcp?x#y',
    'javascript:alert(1)',
    'data:text/html,<script>',
    '{tenantid}',
    '__proto__',
    '\u0000\ud800',
    'a'.repeat(5000),
    -1,
    Number.MAX_VALUE,
    null,
  ),
  fc.webUrl(),
)
const change = (names: readonly string[]) =>
  fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), nasty, { maxKeys: 4 })
const headerValue = fc.oneof(
  fc.string(),
  fc.stringMatching(/^(Bearer|Basic|DPoP)? ?[a-z_]*=?"?[^\n\r]{0,40}$/),
  fc.constantFrom('*', 'text/html', 'application/json', '0', '99999999999999999999', 'Bearer', ','),
)
const headers = fc.array(
  fc.tuple(
    fc.constantFrom(
      'WWW-Authenticate',
      'Content-Type',
      'Location',
      'Cache-Control',
      'Age',
      'Access-Control-Allow-Origin',
      'Access-Control-Allow-Headers',
      'Server',
      'X-Other',
    ),
    headerValue,
  ),
  { maxLength: 4 },
)
const answer: fc.Arbitrary<Reply> = fc
  .tuple(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), headers)
  .map(([status, body, list]) => reply(status, body, list))

const members = [
  'resource',
  'authorization_servers',
  'scopes_supported',
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'registration_endpoint',
  'code_challenge_methods_supported',
  'grant_types_supported',
  'response_types_supported',
  'jwks_uri',
  'access_token',
  'token_type',
  'expires_in',
  'refresh_token',
  'scope',
  'client_id',
  'redirect_uris',
  'client_secret',
  'aud',
  'iss',
  'exp',
  'scp',
]
const document = fc.oneof(change(members), answer)
const parameters = fc.dictionary(
  fc.constantFrom('code', 'state', 'iss', 'error', 'error_description'),
  fc.option(fc.string()),
)

/** A login in which anything that a server says may be anything. */
const mutated: fc.Arbitrary<TraceBuilder> = fc
  .record(
    {
      challenge: fc.oneof(
        answer,
        fc.record({ headers, status: fc.constantFrom(200, 401, 403) }, { requiredKeys: [] }),
      ),
      resourceMetadata: document,
      oauthMetadata: document,
      openidConfiguration: document,
      registration: document,
      callback: fc.oneof(parameters, fc.constant(null)),
      token: document,
      claims: change(members),
      verify: answer,
      preflight: answer,
      eventStream: answer,
      revision: fc.constantFrom(...revisions),
    },
    { requiredKeys: [] },
  )
  .map((plan) => {
    let trace = traceOf()
    if (plan.challenge) trace = trace.challenge(plan.challenge)
    if (plan.resourceMetadata) trace = trace.resourceMetadata(plan.resourceMetadata)
    if (plan.oauthMetadata) trace = trace.oauthMetadata(plan.oauthMetadata)
    if (plan.openidConfiguration) trace = trace.openidConfiguration(plan.openidConfiguration)
    if (plan.registration) trace = trace.registration(plan.registration)
    if (plan.callback !== undefined) trace = trace.callback(plan.callback)
    if (plan.token) trace = trace.token(plan.token)
    if (plan.claims) trace = trace.claims(plan.claims)
    if (plan.verify) trace = trace.verify(plan.verify)
    if (plan.preflight) trace = trace.preflight(plan.preflight)
    if (plan.eventStream) trace = trace.eventStream(plan.eventStream)
    return plan.revision ? trace.revision(plan.revision) : trace
  })

let tried = 0

function expectCalm(trace: Trace): void {
  tried++
  const { findings, results } = diagnose(trace)
  const crashed = findings.filter(({ rule }) => rule === 'rule-crashed')
  expect(crashed.map(({ title, remark }) => `${title}: ${remark}`)).toEqual([])
  expect(results.every(({ outcome }) => outcome)).toBe(true)
  const ids = new Set(findings.map(({ rule }) => rule))
  for (const { rule, causedBy, evidence } of findings) {
    expect(causedBy === null || (causedBy !== rule && ids.has(causedBy))).toBe(true)
    expect(
      evidence.every(({ exchange }) => trace.exchanges.some(({ id }) => id === exchange)),
    ).toBe(true)
  }
  expect(findings.length === 0 || findings.some(({ causedBy }) => causedBy === null)).toBe(true)
  recogniseStacks(trace)
}

test('no rule throws, whatever a server says', () => {
  fc.assert(
    fc.property(mutated, (builder) => expectCalm(builder.build())),
    { numRuns: 400 },
  )
}, 120_000)

/** Replaces bytes after the flow has read them: facts and answers then contradict each other. */
const edit = fc.tuple(fc.nat(), fc.nat(), nasty, answer, fc.nat(4))

test('no rule throws when facts and answers contradict each other', () => {
  const healthy = traceOf().build()
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const exchanges = edits.reduce((list, [which, where, value, { response }, kind]) => {
        const index = which % list.length
        return list.map((exchange, at) =>
          at === index ? edited(exchange, where, value, response, kind) : exchange,
        )
      }, healthy.exchanges)
      expectCalm({ ...healthy, exchanges })
    }),
    { numRuns: 400 },
  )
}, 120_000)

test('says how many traces were tried', () => {
  process.stdout.write(`${tried} mutated logins, and no rule threw\n`)
  expect(tried).toBeGreaterThanOrEqual(800)
})

function edited(
  exchange: Exchange,
  where: number,
  value: unknown,
  other: WireResponse | null,
  kind: number,
): Exchange {
  const { response } = exchange
  if (!response || kind === 0) return { ...exchange, response: other }
  if (kind === 1)
    return { ...exchange, response: null, failure: { code: 'reset', message: String(value) } }
  if (kind === 2)
    return { ...exchange, response: { ...response, headers: without(response.headers, where) } }
  const json = parseJson(response.body).value
  if (!isObject(json)) return { ...exchange, response: { ...response, body: String(value) } }
  const names = Object.keys(json)
  const name = names[where % Math.max(1, names.length)] ?? 'x'
  return {
    ...exchange,
    response: { ...response, body: JSON.stringify({ ...json, [name]: value }) },
  }
}

function without(list: readonly Header[], where: number): Header[] {
  return list.filter((_, index) => index !== where % Math.max(1, list.length))
}
