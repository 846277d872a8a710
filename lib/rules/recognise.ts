import type { Trace } from '@/lib/flow/trace'
import { type Exchange, headerValues } from '@/lib/http/exchange'
import { type Corpus, signs } from './recognise/signs'

/** A product seen from outside, and what gave it away. */
export interface RecognisedStack {
  /** As in `Rule.recipes`: `fastmcp`, `entra`, … */
  stack: string
  name: string
  /** The bytes that gave it away, shortened. */
  how: string
}

/** Frameworks, identity providers and edges that answered here, told from hosts, paths, headers and bodies. */
export function recogniseStacks(trace: Trace): RecognisedStack[] {
  const corpora = collect(trace)
  const found = new Map<string, RecognisedStack>()
  for (const [stack, name, corpus, pattern] of signs) {
    if (found.has(stack)) continue
    const match = pattern.exec(corpora[corpus])
    if (match) found.set(stack, { stack, name, how: match[0].trim().slice(0, 120) })
  }
  return [...found.values()]
}

/** One text per kind of evidence, a line per item, so that each sign is a single search. */
function collect(trace: Trace): Record<Corpus, string> {
  const exchanges = trace.exchanges.filter(({ superseded }) => !superseded)
  const urls = new Set([...exchanges.map(({ request }) => request.url), ...named(trace)])
  const hosts = new Set([...urls].flatMap((url) => (URL.canParse(url) ? [new URL(url).host] : [])))
  const name = trace.facts.session?.value?.serverName
  return {
    host: [...hosts].join('\n'),
    url: [...urls].join('\n'),
    header: unique(exchanges.flatMap(headerLines)),
    challenge: unique(
      exchanges.flatMap(({ response }) =>
        headerValues(response?.headers ?? [], 'www-authenticate'),
      ),
    ),
    body: unique(exchanges.map(({ response }) => response?.body.slice(0, 2000) ?? '')),
    name: typeof name === 'string' ? name : '',
  }
}

function headerLines({ response }: Exchange): string[] {
  return (response?.headers ?? []).map(([key, value]) => `${key.toLowerCase()}: ${value}`)
}

/** URLs that documents name without being requested. */
function named(trace: Trace): string[] {
  const { serverMetadata, resourceMetadata } = trace.facts
  const values = [
    ...Object.values(serverMetadata?.value ?? {}),
    ...Object.values(resourceMetadata?.value ?? {}),
  ]
  return values
    .flat()
    .filter((value): value is string => typeof value === 'string' && /^https?:/.test(value))
}

function unique(lines: readonly string[]): string {
  return [...new Set(lines)].join('\n')
}
