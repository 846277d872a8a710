import { type Exchange, headerValues } from '@/lib/http/exchange'
import { isObject, parseJson, stringAt } from '@/lib/http/json'
import { challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import { rpcAnswer } from '../mcp-wire'
import type { Outcome } from './identity'

/** Longer texts of a server would bury the table they stand in. */
const longest = 300

/**
 * What a call that threw came to. A refusing status counts before the client library's words, and only what
 * neither status nor JSON-RPC error explains has failed.
 */
export function outcomeOf(error: unknown, sent: readonly Exchange[]): Outcome {
  const refused = sent.findLast(({ response }) => [401, 403].includes(response?.status ?? 0))
  if (refused) return byStatus(refused)
  const last = sent.findLast(({ response }) => response !== null) ?? null
  const exchange = (last ?? sent.at(-1))?.id ?? null
  const said = isObject(error) ? error : {}
  const answered = last ? rpcAnswer(last)?.error : undefined
  const rpc = Number.isInteger(said.code) ? said : isObject(answered) ? answered : null
  if (rpc) {
    const message = short(stringAt(rpc, 'message') ?? 'no message')
    return { kind: 'refused', by: 'json-rpc-error', message, code: Number(rpc.code), exchange }
  }
  return { kind: 'failed', message: failure(error, sent), exchange }
}

/** A result is a permission, unless the tool itself says that it was an error. */
export function outcomeOfResult(result: unknown, exchange: number | null): Outcome {
  if (!isObject(result) || result.isError !== true) return { kind: 'allowed', exchange }
  return {
    kind: 'refused',
    by: 'tool-error',
    message: short(textOf(result.content) || 'The tool says that it failed.'),
    code: null,
    exchange,
  }
}

function byStatus(exchange: Exchange): Outcome {
  const { response, id } = exchange
  const values = headerValues(response?.headers ?? [], 'www-authenticate')
  const challenge = parseChallenges(values).challenges.find(({ scheme }) =>
    /^(bearer|dpop)$/i.test(scheme),
  )
  const parameter = (name: string) => challenge && challengeParameter(challenge, name)
  const insufficient = parameter('error') === 'insufficient_scope'
  const scope = parameter('scope')
  const said = parameter('error_description') ?? inBody(response?.body ?? '') ?? parameter('error')
  return {
    kind: 'refused',
    by: insufficient ? 'insufficient-scope' : response?.status === 401 ? 'http-401' : 'http-403',
    message: insufficient && scope ? `asks for ${short(scope)}` : short(said ?? ''),
    code: null,
    exchange: id,
  }
}

function inBody(body: string): string | null {
  const { value } = parseJson(body)
  const json = isObject(value) ? value : null
  const rpc = isObject(json?.error) ? stringAt(json.error, 'message') : null
  return rpc ?? stringAt(json, 'error_description') ?? stringAt(json, 'message')
}

function failure(error: unknown, sent: readonly Exchange[]): string {
  const broken = sent.findLast(({ failure }) => failure !== null)?.failure
  const words = broken?.message ?? (error instanceof Error ? error.message : String(error))
  return short(words)
}

function textOf(content: unknown): string {
  if (!Array.isArray(content)) return ''
  return content.flatMap((part) => (isObject(part) ? (stringAt(part, 'text') ?? []) : [])).join(' ')
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
