import { type Exchange, isTransportFailure } from './exchange'
import {
  readRequest,
  readResponse,
  readReused,
  readTimings,
  readTls,
  readWireRequest,
} from './har-parts'
import { isObject, type JsonObject, parseJson, stringAt } from './json'

export interface HarReading {
  exchanges: Exchange[]
  /** What could not be read, as sentences. */
  problems: string[]
}

/** Exchanges out of a HAR file, ours or a browser's, given as text or parsed; never throws. */
export function fromHar(har: unknown): HarReading {
  const { value, error } = typeof har === 'string' ? parseJson(har) : { value: har, error: null }
  if (error !== null) return { exchanges: [], problems: [`The file is not JSON: ${error}`] }
  const log = isObject(value) ? value.log : null
  const entries: unknown = isObject(log) ? log.entries : null
  if (!Array.isArray(entries)) {
    return { exchanges: [], problems: ['The file is not a HAR file: it has no `log.entries`.'] }
  }
  const reading: HarReading = { exchanges: [], problems: [] }
  for (const [index, entry] of entries.entries()) {
    const exchange = isObject(entry) ? readEntry(entry, reading.exchanges.length) : null
    if (exchange) reading.exchanges.push(exchange)
    else reading.problems.push(`Entry ${index} has no request with a method and an http URL.`)
  }
  return reading
}

function readEntry(entry: JsonObject, id: number): Exchange | null {
  const request = isObject(entry.request) ? readRequest(entry.request) : null
  if (!request) return null
  const response = isObject(entry.response) ? readResponse(entry.response, entry._truncated) : null
  const original = isObject(entry._original) ? readWireRequest(entry._original) : null
  const probe = stringAt(entry, '_probe')
  const callback = stringAt(entry, '_callback')
  const reused = readReused(entry._reused)
  const from = whole(entry._redirectedFrom)
  const via = entry._via === 'browser' ? 'browser' : 'http'
  return {
    id,
    step: stringAt(entry, '_step') ?? 'imported',
    round: whole(entry._round) || 1,
    purpose:
      stringAt(entry, '_purpose') ?? stringAt(entry, 'comment') ?? 'Imported from a HAR file.',
    via,
    request,
    response,
    failure: readFailure(entry, response === null && via === 'http'),
    startedAt: readTime(entry.startedDateTime),
    timings: readTimings(entry),
    remoteAddress: stringAt(entry, 'serverIPAddress'),
    tls: readTls(entry._tls),
    // An exchange can only come from an earlier one; anything else would send readers in a circle.
    ...(from !== null && from < id && { redirectedFrom: from }),
    ...(original && { original }),
    ...(probe !== null && { probe }),
    ...(callback !== null && { callback }),
    ...(reused && { reused }),
  }
}

function readFailure(entry: JsonObject, missing: boolean): Exchange['failure'] {
  const failure = isObject(entry._failure) ? entry._failure : null
  const message = stringAt(failure, 'message')
  if (failure && message !== null) {
    const { code } = failure
    return { code: isTransportFailure(code) ? code : 'network', message }
  }
  if (!missing) return null
  const response = isObject(entry.response) ? entry.response : null
  const words = stringAt(response, '_error') || 'The file has no answer to this request.'
  return { code: 'network', message: words }
}

function readTime(time: unknown): string {
  const date = new Date(typeof time === 'string' ? time : 0)
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString()
}

function whole(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value + 0 : null
}
