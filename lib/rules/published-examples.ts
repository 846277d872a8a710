import examples from './examples.json'
import type { Fix } from './rule'

/** One message as it stands on the wire. */
export interface PublishedMessage {
  /** Method and URL of the request that was answered. */
  request: string
  text: string
  /** The line that decides, from 0; null when it is the whole. */
  line: number | null
}

export interface PublishedExample {
  fails: PublishedMessage
  passes: PublishedMessage
  /** What would have to be sent instead of `fails`. */
  fix: Pick<Fix, 'text' | 'bytes'>
}

const published: Readonly<Record<string, PublishedExample | undefined>> = examples

/** A failing and a passing answer of https://mcp.example.com/mcp, taken from the rule's own test. */
export function publishedExample(rule: string): PublishedExample | null {
  return Object.hasOwn(published, rule) ? (published[rule] ?? null) : null
}
