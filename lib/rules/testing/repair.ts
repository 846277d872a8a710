import type { Trace } from '@/lib/flow/trace'
import type { Exchange, Header, WireResponse } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import type { Finding } from '../diagnosis'
import type { Fix } from '../rule'

/** The trace after the fix's bytes have been put into the answer that the finding points at. */
export function repaired(trace: Trace, { fix, evidence }: Finding): Trace {
  const id = evidence[0]?.exchange
  const repair = (exchange: Exchange): Exchange => {
    const { response } = exchange
    return exchange.id === id && response
      ? { ...exchange, response: applyFix(response, fix) }
      : exchange
  }
  return { ...trace, exchanges: trace.exchanges.map(repair) }
}

/** JSON members are merged into a JSON body and replace any other; header lines replace headers of that name. */
export function applyFix(response: WireResponse, { bytes = '', language }: Fix): WireResponse {
  if (language === 'json') return withJson(response, bytes)
  if (language !== 'http') return response
  const [head = '', body] = bytes.split('\n\n')
  const lines = head.split('\n')
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(lines[0] ?? '')?.[1]
  const headers = lines.flatMap((line) => toHeader(line))
  const named = new Set(headers.map(([name]) => name.toLowerCase()))
  const kept = response.headers.filter(([name]) => !named.has(name.toLowerCase()))
  return {
    ...response,
    status: status ? Number(status) : response.status,
    headers: [...kept, ...headers],
    body: body ?? response.body,
  }
}

function withJson(response: WireResponse, bytes: string): WireResponse {
  const members = parseObject(bytes)
  if (!members) return response
  const document = parseObject(response.body)
  const headers = response.headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  return {
    ...response,
    status: 200,
    headers: [...headers, ['Content-Type', 'application/json']],
    body: JSON.stringify({ ...document, ...members }),
  }
}

function toHeader(line: string): Header[] {
  const match = /^([\w-]+): (.*)$/.exec(line)
  return match ? [[match[1] ?? '', match[2] ?? '']] : []
}
