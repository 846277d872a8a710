import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askForOthers } from '@/lib/clients/ask-for-others'
import { openTable } from '@/lib/clients/simulate/testing/verdict-table'
import { host } from '@/lib/flow/__fixtures__/host'
import { createInspection } from '@/lib/flow/create-inspection'
import type { Identity } from '@/lib/flow/identities/identity'
import type { Inspection } from '@/lib/flow/inspection'
import { probes } from '@/lib/flow/probes'
import { defaultSettings, type Settings } from '@/lib/flow/settings'
import type { LifecycleAction } from '@/lib/flow/steps'
import type { Trace } from '@/lib/flow/trace'
import type { Fault } from '@/lib/practice/fault'
import { faults } from '@/lib/practice/faults'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { variants } from '@/lib/practice/variants'
import { revisions } from '@/lib/spec/revisions'
import { diagnose } from './diagnose'
import type { Finding } from './diagnosis'

/**
 * Every fault of the practice server, driven by the engine: its rule is the root cause, and nothing else
 * that counts is. Every healthy variant: nothing that counts at all, deeper checks and the whole life of the
 * token included.
 * The same walks fill the table of who gets in, which is long to drive: `UPDATE_GOLDEN=1` writes it anew.
 */
const redirectUri = 'http://localhost:8085/callback'
/** How far the clocks of both sides are ahead, so that tokens expire without waiting. */
let ahead = 0
let practice: Practice
let documents: Server
let documentUrl = ''
const table = openTable()

beforeAll(async () => {
  practice = await startPractice({ port: 0, now })
  documents = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(
      JSON.stringify({
        client_id: documentUrl,
        client_name: 'Matrix',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'none',
      }),
    )
  })
  await new Promise<void>((resolve) => documents.listen(0, '127.0.0.1', resolve))
  const { port } = documents.address() as AddressInfo
  documentUrl = `http://127.0.0.1:${port}/client.json`
})

afterAll(async () => {
  table.save([...variants, ...faults].map(({ id }) => id))
  documents.close()
  await practice.close()
})

beforeEach(() => {
  ahead = 0
})

const named = faults.filter(({ rule }) => rule !== null)
test.each(named.map((fault) => [fault.id, fault] as const))('%s', async (_id, fault) => {
  const { findings } = diagnose(
    await walk(fault, fault.shownBy === 'deeper-checks', headersFor(fault)),
  )
  const own = findings.find(({ rule }) => rule === fault.rule)
  const roots = findings.filter((finding) => finding.rootCause && counts(finding))
  expect(own, `${fault.rule} among ${summary(findings).join('; ')}`).toBeDefined()
  const wanted = own && counts(own) ? [own] : []
  expect(roots, summary(roots).join('; ')).toEqual(wanted)
  expect(own?.rootCause).toBe(true)
})

/** A fault that shows to somebody whom the server knows is looked at as that person. */
function headersFor({ shownBy, people = [], rule }: Fault): Partial<Settings> {
  const asSomebody = shownBy === 'credential' || rule === 'proxy-forwarded-groups-untrimmed'
  const [person] = asSomebody ? people : []
  return person ? { headers: person.headers } : {}
}

const nameless = faults.filter(({ rule }) => rule === null)
test.each(nameless.map((fault) => [fault.id, fault] as const))('%s', async (_id, fault) => {
  const { findings } = diagnose(await walk(fault, true))
  expect(summary(findings).filter((line) => line.startsWith('rule-crashed'))).toEqual([])
})

test.each(variants.map((variant) => [variant.id, variant] as const))('%s', async (_id, variant) => {
  const { findings } = diagnose(await walk(variant, true, {}, wholeLife))
  const grave = findings.filter(counts)
  expect(grave, summary(grave).join('; ')).toEqual([])
})

const known = variants.flatMap((variant) =>
  (variant.people ?? []).map((person) => [variant.id, person.name, variant, person] as const),
)
test.each(known)('%s as %s', async (_id, _name, variant, { headers }) => {
  const trace = await walk(variant, true, { headers })
  expect(trace.facts.session?.value.tools).not.toEqual([])
  const grave = diagnose(trace).findings.filter(counts)
  expect(grave, summary(grave).join('; ')).toEqual([])
})

test.each(revisions)('the healthy server has nothing against it in %s', async (revision) => {
  const [healthy] = variants
  if (!healthy) throw new Error('there is a healthy server')
  const { findings } = diagnose(await walk(healthy, true, { revision }, wholeLife))
  const grave = findings.filter(counts)
  expect(grave, summary(grave).join('; ')).toEqual([])
})

test.each([...variants, ...faults].map(({ id }) => id))('%s: who gets in', async (id) => {
  const trace = walked.get(id)
  if (!trace) return
  expect(await table.row(id, trace)).toBe(table.stored(id))
})

function counts({ severity }: Finding): boolean {
  return severity !== 'info'
}

function summary(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, remark }) => `${rule} ${severity} ${remark}`)
}

const walked = new Map<string, Trace>()

/** The whole login with everything overruled, then what shows this fault. */
async function walk(
  fault: Fault,
  deeper: boolean,
  over: Partial<Settings> = {},
  life: readonly LifecycleAction[] = lifeOf(fault),
): Promise<Trace> {
  const { url } = practice.faults.find(({ id }) => id === fault.id) ?? { url: '' }
  const settings = { ...settingsFor(fault), ...(await grantSettings(fault)), ...over }
  const inspection = createInspection(url, settings, { ...host, now })
  await inspection.inspect()
  await onwards(inspection)
  if (fault.shownBy === 'identities') await inspection.askAs(identitiesOf(fault))
  await askForOthers(inspection)
  if (deeper) await inspection.probe(checksFor(fault))
  if (!over.revision) walked.set(fault.id, inspection.trace)
  if (!inspection.trace.facts.accessToken) return inspection.trace
  for (const action of life) {
    if (action === 'expired-token') ahead = 2 * 3_600_000
    await inspection.lifecycle(action)
  }
  return inspection.trace
}

function identitiesOf({ people = [] }: Fault): Identity[] {
  return [
    { name: 'anonymous', credential: { kind: 'anonymous' } },
    ...people.map(
      ({ name, headers }): Identity => ({ name, credential: { kind: 'headers', headers } }),
    ),
  ]
}

function now(): number {
  return Date.now() + ahead
}

const wholeLife = ['introspection', 'refresh', 'expired-token', 'refresh', 'revocation'] as const

function lifeOf({ shownBy }: Fault): LifecycleAction[] {
  return shownBy === 'refresh' || shownBy === 'revocation' || shownBy === 'expired-token'
    ? [shownBy]
    : []
}

/** The practice server's own client takes every https callback, so that a hosted inspector can use it. */
function checksFor({ options }: Fault): string[] {
  const open = options?.registration?.join() === 'pre-registered'
  const ids = probes.map(({ id }) => id)
  return open ? ids.filter((id) => id !== 'authorize-foreign-redirect') : ids
}

/** As far as it goes; three step-ups are the most a client makes. */
async function onwards(inspection: Inspection): Promise<void> {
  for (let turn = 0; turn < 8; turn++) {
    const { length } = inspection.trace.exchanges
    const { state } = inspection
    if (state === 'failed') await inspection.continueAnyway()
    if (state === 'waiting' || state === 'failed') await inspection.signIn()
    if (inspection.trace.exchanges.length === length || inspection.trace.round > 3) return
  }
}

/** What a grant without a code needs: a secret, an identity provider, or the file of a platform. */
async function grantSettings({ id, grant }: Fault): Promise<Partial<Settings>> {
  if (grant === undefined) return {}
  const base = `${practice.url}${id}`
  const client = { grant, registration: 'pre-registered', clientId: 'practice-client' } as const
  if (grant === 'enterprise-managed') {
    const provider = { clientSecret: null, tokenEndpoint: null, idToken: null }
    const identityProvider = { issuer: `${base}/idp`, clientId: 'practice-client', ...provider }
    return { ...client, clientSecret: 'practice-secret', identityProvider }
  }
  const secret = { ...client, clientSecret: 'practice-secret' }
  if (grant === 'client_credentials') return secret
  const assertion = await fetch(`${base}/workload-token`).then((answer) => answer.text())
  return { ...secret, assertion }
}

function settingsFor({ id, rule, shownBy, options }: Fault): Settings {
  const registration = options?.registration ?? []
  const only = (kind: string) => rule === null && registration.join() === kind
  const preRegistered = shownBy === 'pre-registered' || only('pre-registered')
  const byDocument = shownBy === 'metadata-document' || only('metadata-document')
  return defaultSettings({
    redirectUri,
    timeoutMs: 3000,
    toolCall:
      shownBy === 'tool-call' || id.startsWith('stepup')
        ? { name: 'write_note', arguments: {} }
        : null,
    ...(preRegistered ? { clientId: 'practice-client', clientSecret: 'practice-secret' } : {}),
    ...(shownBy === 'pre-registered' ? { clientIssuer: `${practice.url}${id}` } : {}),
    ...(byDocument ? { clientMetadataUrl: documentUrl } : {}),
  })
}
