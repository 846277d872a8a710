import type { Trace } from '@/lib/flow/trace'
import { isObject, type JsonObject, parseJson, stringAt } from '@/lib/http/json'
import { isRevision, newestRevision } from '@/lib/spec/revisions'
import { exchangesFromHar } from './from-har'
import { isExchange } from './is-exchange'
import { isIdentityAccess } from './is-identity-access'
import { traceFromExchanges } from './recorded-flow'
import { recordedSettings } from './recorded-settings'

export type Recording = { trace: Trace } | { problem: string }

/** A trace out of a HAR, a saved trace or a report; what is none of them gives a sentence that says so. */
export function readRecordedText(text: string): Recording {
  const { value, error } = parseJson(text.replace(/^\ufeff/, ''))
  if (error !== null) return { problem: `This is not JSON: ${error}` }
  if (!isObject(value)) return { problem: nothingKnown }
  if (isObject(value.log)) return fromHar(value.log)
  return readTrace(isObject(value.trace) ? value.trace : value)
}

const nothingKnown = 'This is neither a HAR file nor a trace or report of the inspector.'

function fromHar(log: JsonObject): Recording {
  const exchanges = exchangesFromHar(log)
  if (!exchanges) return { problem: 'This HAR file has no list of entries.' }
  const trace = traceFromExchanges(exchanges)
  return trace
    ? { trace }
    : { problem: 'No request to an MCP server is in this recording: no JSON-RPC call and no 401.' }
}

/** Checks what everything else relies on; settings that a newer or older version lacks get their defaults. */
function readTrace(value: JsonObject): Recording {
  const { exchanges, steps, facts, objections, settings } = value
  if (value.schema !== 1) return { problem: nothingKnown }
  const server = stringAt(value, 'server')
  const whole =
    server !== null &&
    Array.isArray(exchanges) &&
    exchanges.every(isExchange) &&
    Array.isArray(steps) &&
    steps.every(isStep) &&
    isObject(facts) &&
    Object.values(facts).every((fact) => isObject(fact) && isObject(fact.from)) &&
    (!isObject(facts.identities) || areIdentities(facts.identities.value))
  if (!whole) return { problem: 'This trace is damaged: parts of it are missing.' }
  const revision = isRevision(value.revision) ? value.revision : newestRevision
  return {
    trace: {
      schema: 1,
      server,
      revision,
      settings: recordedSettings(isObject(settings) ? settings : {}, revision),
      startedAt: stringAt(value, 'startedAt') ?? new Date(0).toISOString(),
      round: typeof value.round === 'number' ? value.round : 1,
      consented: false,
      steps: steps as Trace['steps'],
      exchanges: exchanges as Trace['exchanges'],
      facts: facts as Trace['facts'],
      objections: Array.isArray(objections) ? (objections as Trace['objections']) : [],
    },
  }
}

function isStep(value: unknown): boolean {
  return isObject(value) && stringAt(value, 'id') !== null && stringAt(value, 'state') !== null
}

function areIdentities(value: unknown): boolean {
  return Array.isArray(value) && value.every(isIdentityAccess)
}
