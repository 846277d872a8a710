import { type Exchange, header, mediaType } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'

/** What an authorization server says when it says no. */
export interface Refusal {
  exchange: Exchange
  status: number
  json: JsonObject | null
  /** The `error` member; null when the answer is not an OAuth error. */
  error: string | null
  /** `error_description` (or the body's text) as sent, shortened. */
  message: string
  /** Code, description and body in lower case: what the patterns below are matched against. */
  words: string
  /** Where a finding points: `/error` when there is one, else the status. */
  place: string
}

const cache = new WeakMap<Exchange, Refusal | null>()

/** The refusal in an answer: any status from 400 on, or a 2xx body that is an OAuth error. */
export function refusalIn(exchange: Exchange | null | undefined): Refusal | null {
  if (!exchange?.response) return null
  const known = cache.get(exchange)
  if (known !== undefined) return known
  const read = read2xxOrError(exchange)
  cache.set(exchange, read)
  return read
}

function read2xxOrError(exchange: Exchange): Refusal | null {
  const { response } = exchange
  if (!response) return null
  const json = parseObject(response.body)
  const error = stringAt(json, 'error')
  const success = response.status >= 200 && response.status < 300
  const issued = json !== null && ('access_token' in json || 'client_id' in json)
  if (response.status < 400 && !(success && error !== null && !issued)) return null
  const text = json ? '' : visibleText(response.body, mediaType(response.headers))
  const message = stringAt(json, 'error_description') ?? stringAt(json, 'message') ?? text
  const authenticate = header(response.headers, 'www-authenticate') ?? ''
  const body = json ? response.body.slice(0, 4000) : text
  return {
    exchange,
    status: response.status,
    json,
    error,
    message: message.slice(0, 200),
    words: `${error ?? ''} ${body} ${authenticate}`.toLowerCase(),
    place: error !== null ? '/error' : 'status',
  }
}

/** Words a person would read; scripts, styles and tags are left out so that hidden form fields do not count. */
function visibleText(body: string, type: string): string {
  const text = body.slice(0, 20_000)
  if (type !== 'text/html' && !/^\s*</.test(text)) return text.trim().slice(0, 4000)
  return text
    .split(/<\/(?:script|style)/i)
    .map((part) => part.split(/<(?:script|style)\b/i)[0])
    .join(' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 4000)
}

/** One line that quotes a refusal, for a finding's remark. */
export function quote(refusal: Refusal): string {
  const code = refusal.error ? `${refusal.status} ${refusal.error}` : `${refusal.status}`
  return refusal.message ? `${code}: ${refusal.message}` : code
}
