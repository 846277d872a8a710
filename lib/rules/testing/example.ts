import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { isObject, parseJson } from '@/lib/http/json'
import type { Fix, Rule } from '../rule'
import { runRule } from '../run'
import { createView } from '../view'

/** One message as it stands on the wire, for a rule's page. */
export interface ExampleMessage {
  /** Method and URL of the request that it belongs to. */
  request: string
  text: string
  /** The line that decides, from 0; null when nothing stands there. */
  line: number | null
}

export interface Example {
  fails: ExampleMessage
  passes: ExampleMessage
  /** What the finding on the failing one says to send instead. */
  fix: Fix
}

/** The message where the failing trace fails, and the same one of the passing trace. */
export function exampleOf(rule: Rule, failing: Trace, passing: Trace): Example {
  const { finding } = runRule(rule, createView(failing))
  const evidence = finding?.evidence[0] ?? { exchange: 0, at: 'status' }
  const wrong = failing.exchanges[evidence.exchange] ?? failing.exchanges[0]
  if (!finding || !wrong) throw new Error(`${rule.id}: the failing trace has nothing to show`)
  const right = counterpart(passing, wrong)
  return {
    fails: toMessage(wrong, evidence.at),
    passes: toMessage(right, evidence.at),
    fix: finding.fix,
  }
}

function counterpart(trace: Trace, wrong: Exchange): Exchange {
  const { method, url } = wrong.request
  const same = (exchange: Exchange) =>
    exchange.request.method === method && exchange.via === wrong.via
  const candidates = [
    trace.exchanges.find(
      (e) => same(e) && e.step === wrong.step && e.request.url === url && e.probe === wrong.probe,
    ),
    trace.exchanges.find((e) => same(e) && e.step === wrong.step && e.probe === wrong.probe),
    trace.exchanges.find((e) => e.step === wrong.step),
  ]
  return candidates.find((candidate) => candidate !== undefined) ?? wrong
}

function toMessage(exchange: Exchange, at: string): ExampleMessage {
  const { method, url } = exchange.request
  const lines = linesOf(exchange, at)
  return {
    request: `${method} ${withoutQuery(url)}`,
    text: lines.join('\n'),
    line: lineOf(lines, at),
  }
}

function linesOf(exchange: Exchange, at: string): string[] {
  const { request, response, failure, callback, via } = exchange
  if (at.startsWith('callback:') && callback) return urlLines(callback)
  if (via === 'browser' || at.startsWith('query:')) return urlLines(request.url)
  if (at.startsWith('request:')) {
    return [...request.headers.map(headerLine), '', ...bodyLines(request.body ?? '')]
  }
  if (!response) return [`No response: ${failure?.message ?? 'unknown'}`]
  const head = [
    `HTTP/${response.httpVersion} ${response.status}`,
    ...response.headers.map(headerLine),
  ]
  return response.body ? [...head, '', ...bodyLines(response.body)] : head
}

function headerLine([name, value]: readonly [string, string]): string {
  return `${name}: ${value}`
}

function bodyLines(body: string): string[] {
  const { value } = parseJson(body)
  const text = isObject(value) || Array.isArray(value) ? JSON.stringify(value, null, 2) : body
  return text.slice(0, 4000).split('\n')
}

/** The address, then one parameter per line. */
function urlLines(url: string): string[] {
  const parsed = new URL(url)
  return [
    withoutQuery(url),
    ...[...parsed.searchParams].map(([name, value]) => `  ${name} = ${value}`),
  ]
}

function withoutQuery(url: string): string {
  return url.split('?')[0] ?? url
}

function lineOf(lines: readonly string[], at: string): number | null {
  if (at === 'status') return 0
  const name = at.includes(':') ? at.slice(at.indexOf(':') + 1) : at
  const last = name.split('/').findLast((part) => part !== '' && !/^\d+$/.test(part)) ?? ''
  if (!last) return null
  const found = lines.findIndex((line) => {
    const text = line.trim().toLowerCase()
    const key = last.toLowerCase()
    return (
      text.startsWith(`"${key}":`) || text.startsWith(`${key}: `) || text.startsWith(`${key} = `)
    )
  })
  return found < 0 ? null : found
}
