import { ChallengeReader } from './challenge-reader'

/** A place in a header value: offsets into the value of the `index`-th WWW-Authenticate header. */
export interface Position {
  header: number
  start: number
  end: number
}

export interface ChallengeParameter {
  /** As written; compare with `toLowerCase()`. */
  name: string
  value: string
  quoted: boolean
  /** Where the value stands, without its quotes. */
  at: Position
}

export interface Challenge {
  /** As written; compare with `toLowerCase()`. */
  scheme: string
  token68: string | null
  parameters: ChallengeParameter[]
  /** From the scheme to the end of its last parameter. */
  at: Position
}

/** Something a strict parser refuses; the rest of the header is still read. */
export interface ChallengeProblem {
  code:
    | 'unexpected-character'
    | 'unterminated-quote'
    | 'missing-comma'
    | 'unquoted-value'
    | 'duplicate-parameter'
    | 'missing-value'
    | 'parameter-without-scheme'
  message: string
  at: Position
}

/** Reads every WWW-Authenticate header value (RFC 9110 §11.6.1); malformed parts are reported, not dropped. */
export function parseChallenges(values: readonly string[]): {
  challenges: Challenge[]
  problems: ChallengeProblem[]
} {
  const readers = values.map((value, index) => new ChallengeReader(value, index))
  for (const reader of readers) reader.read()
  return {
    challenges: readers.flatMap(({ challenges }) => challenges),
    problems: readers.flatMap(({ problems }) => problems),
  }
}

/** A parameter by name, any case; null when absent. */
export function challengeParameter(challenge: Challenge, name: string): string | null {
  return challenge.parameters.find((p) => p.name.toLowerCase() === name)?.value ?? null
}
