import type { FactName } from '@/lib/flow/facts'
import type { StepId, Trace } from '@/lib/flow/trace'
import { isObject, type JsonObject, parseObject } from '@/lib/http/json'
import type { DocumentChange } from './comparison'
import { type CompareOptions, jsonChanges } from './json-changes'
import type { Run } from './run'

/** The documents of an inspection, in the order in which they are met. */
export const documents = [
  { id: 'resource-metadata', title: 'Protected resource metadata', fact: 'resourceMetadata' },
  { id: 'server-metadata', title: 'Authorization server metadata', fact: 'serverMetadata' },
  { id: 'registration', title: 'Registration response', fact: 'registrationResponse' },
  { id: 'token', title: 'Token response', fact: 'tokenResponse' },
  { id: 'claims', title: 'Claims of the access token', fact: null },
  { id: 'session', title: 'MCP server and its tools', fact: null },
] as const satisfies readonly { id: string; title: string; fact: FactName | null }[]

export type DocumentId = (typeof documents)[number]['id']

interface Found {
  json: JsonObject
  /** The exchange whose body it is. */
  exchange: number | null
}

const most = 200

/** Each document that at least one run has, with the members that differ. */
export function compareDocuments(
  before: Run,
  after: Run,
  options: CompareOptions,
): DocumentChange[] {
  return documents.flatMap(({ id, title }): DocumentChange[] => {
    const [one, other] = [documentOf(before, id), documentOf(after, id)]
    if (!one && !other) return []
    if (!one || !other) {
      const presence = one ? 'only-before' : 'only-after'
      return [{ id, title, presence, changes: [], more: 0 }]
    }
    const changes = jsonChanges(one.json, other.json, options)
    const more = Math.max(0, changes.length - most)
    return [{ id, title, presence: 'both', changes: changes.slice(0, most), more }]
  })
}

/** The exchanges whose bodies stand among the documents. */
export function documentExchanges(run: Run): ReadonlySet<number> {
  return new Set(documents.flatMap(({ id }) => documentOf(run, id)?.exchange ?? []))
}

function documentOf(run: Run, id: DocumentId): Found | null {
  if (id === 'claims') return run.claims && { json: run.claims, exchange: null }
  if (id === 'session') return sessionOf(run.trace)
  const name = documents.find((document) => document.id === id)?.fact
  const fact: unknown = name && run.trace.facts[name]
  if (isObject(fact) && isObject(fact.value)) {
    const from = isObject(fact.from) ? fact.from.exchange : null
    return { json: fact.value, exchange: typeof from === 'number' ? from : null }
  }
  return answered(run.trace, id)
}

/** A document that the flow refused to learn from is compared all the same. */
function answered({ exchanges }: Trace, step: StepId): Found | null {
  const candidates = exchanges.filter(
    (e) => e.step === step && !e.superseded && !e.probe && e.response?.status === 200,
  )
  for (const { id, response } of candidates) {
    const json = parseObject(response?.body ?? '')
    if (json) return { json, exchange: id }
  }
  return null
}

/** Tools by their name, so that one more of them is one change. */
function sessionOf({ facts }: Trace): Found | null {
  const session: unknown = facts.session?.value
  if (!isObject(session)) return null
  const tools = Array.isArray(session.tools) ? session.tools.filter(isObject) : []
  const byName = tools.map(({ name, ...tool }): [string, unknown] => [String(name), tool])
  return { json: { ...session, tools: Object.fromEntries(byName) }, exchange: null }
}
