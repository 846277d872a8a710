import type { Exchange, Header, WireRequest } from '@/lib/http/exchange'
import type { SendOptions } from '@/lib/http/transport'
import type { FactName, Facts } from './facts'
import type { Settings } from './settings'
import type { Objection, StepId } from './trace'

/** Every effect a step may have. Tests pass their own; nothing patches a global. */
export interface Env {
  /** The URL the person gave. */
  server: string
  settings: Settings
  round: number
  exchanges: readonly Exchange[]
  /** Sends and records one request, following nothing; a failure is in `exchange.failure`, never thrown. */
  send(request: Outgoing): Promise<Exchange>
  /** A recording `fetch` for libraries; follows redirects only if they ask, each hop recorded. */
  fetch(purpose: string, options?: SendOptions): typeof fetch
  /** Milliseconds since 1970. */
  now(): number
  /** Cryptographically random bytes, or seeded ones in tests. */
  random(bytes: number): Uint8Array<ArrayBuffer>
  /**
   * Takes the person through the authorization URL and resolves with the callback URL;
   * null when the host will hear it later and resume the inspection.
   */
  signIn(authorizationUrl: string, redirectUri: string): Promise<string | null>
  signal: AbortSignal
  /** Notes in the trace that the browser went to `url` and came back at `callback`. */
  recordNavigation(purpose: string, url: string, callback: string | null): Exchange
}

export interface Outgoing extends Omit<WireRequest, 'headers' | 'body'> {
  headers?: readonly Header[]
  body?: string | null
  purpose: string
  probe?: string
  /** The exchange that this is an edited copy of. */
  copyOf?: number
  options?: SendOptions
  redirectedFrom?: number
}

export type NewObjection = Omit<Objection, 'step' | 'overruled'>

/** What a step gives back. */
export interface Learned {
  facts?: Facts
  /** Facts that no longer hold. */
  forget?: readonly FactName[]
  objections?: readonly NewObjection[]
  /** One sentence for the rail. */
  note?: string
  /** This step had nothing to do; the reason is the note. */
  skipped?: boolean
  /** The step waits for a person; run it again when the facts it needs are there. */
  wait?: boolean
  /** Start the next round at an earlier step (step-up, authorization server change). */
  again?: { from: StepId; reason: string }
}

/** One part of the flow: 20–80 lines that learn facts from the network, and say what a strict client refuses. */
export interface Step {
  id: StepId
  title: string
  /** Two sentences for someone who meets it for the first time. */
  explanation: string
  /** It leaves something behind on a server, or needs the person. */
  sideEffects: boolean
  /** Without these the step is skipped, and says so. */
  needs: readonly FactName[]
  /** Why there is nothing to do here, for this server and these settings; null when there is. */
  skip?(facts: Facts, settings: Settings): string | null
  run(facts: Facts, env: Env): Promise<Learned>
}

/** There is nothing to go on with. `hint` says what the person can do next. */
export class StepFailure extends Error {
  readonly code: string
  readonly hint: string
  /** What was learned before it failed: nothing seen is lost. */
  readonly learned: Learned

  constructor(code: string, message: string, hint: string, learned: Learned = {}) {
    super(message)
    this.name = 'StepFailure'
    this.code = code
    this.hint = hint
    this.learned = learned
  }
}
