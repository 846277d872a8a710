import type { Exchange, WireRequest } from '@/lib/http/exchange'
import type { Transport } from '@/lib/http/transport'
import type { AccessCall, Identity } from './identities/identity'
import type { RegisterAs } from './probes/register-as'
import type { Settings, ToolCall } from './settings'
import type { Outgoing } from './step'
import type { LifecycleAction } from './steps'
import type { StepId, Trace } from './trace'

export type FlowState = 'idle' | 'running' | 'waiting' | 'done' | 'failed'

/** What page and command line bring: every effect the engine has. */
export interface Host {
  transport: Transport
  /** Milliseconds since 1970. */
  now(): number
  random(bytes: number): Uint8Array<ArrayBuffer>
  /** Resolves with the callback URL, or null when it will be handed to `receiveCallback` later. */
  signIn(
    authorizationUrl: string,
    redirectUri: string,
    /** Sends recorded requests, for hosts that walk the authorization URL themselves. */
    send: (request: Outgoing) => Promise<Exchange>,
  ): Promise<string | null>
  /** Shows a request before it is sent; returns it, changed or not, or null to cancel. */
  hold?(request: WireRequest, purpose: string): Promise<WireRequest | null>
}

/** One inspection that can be walked, resumed and watched. Every change makes a new `trace` object. */
export interface Inspection {
  readonly trace: Trace
  readonly state: FlowState
  subscribe(listener: (trace: Trace) => void): () => void
  /** Everything that leaves nothing behind: challenge and both metadata documents; then waits. */
  inspect(): Promise<void>
  /** The person's consent: registers, signs in, exchanges the code, calls the server. */
  signIn(): Promise<void>
  /** One step further. */
  next(): Promise<void>
  /** Forgets what this step and the later ones learned, and runs this step again; a lifecycle step forgets nothing. */
  rerun(from: StepId): Promise<void>
  /** Overrules the objection that stopped the flow, and goes on the way it was walked. */
  continueAnyway(): Promise<void>
  /** The URL the authorization server sent the browser back to; runs on to the end. */
  receiveCallback(url: string): Promise<void>
  /** Calls a tool with the token; a 403 for scope leaves the step-up waiting for `signIn`. */
  callTool(call: ToolCall): Promise<void>
  /** What can be done with a token after the login; the outcome is a step record of that id. */
  lifecycle(action: LifecycleAction): Promise<void>
  /** Deeper checks by id, in the order of their list; nothing happens in the conforming mode. */
  probe(ids: readonly string[]): Promise<void>
  /** Asks the server in the name of each identity, one after another: what it may list. */
  askAs(identities: readonly Identity[]): Promise<void>
  /** Makes one call in the name of each of the identities that were asked about. */
  callAs(names: readonly string[], call: AccessCall): Promise<void>
  /** Forgets an identity, its token included; what was sent in its name stays recorded. */
  dropIdentity(name: string): Promise<void>
  /** Reads the metadata of the other authorization servers that the resource names, to hold them side by side. */
  compareServers(): Promise<void>
  /** Registers as each of these clients does, one request each; nothing happens in the conforming mode. */
  registerAs(clients: readonly RegisterAs[]): Promise<void>
  /** Deletes the registration that this exchange made, where the server offers it (RFC 7592). */
  withdraw(exchange: number): Promise<void>
  /** Sends harmless requests that no step sends, all at once; nothing happens in the conforming mode. */
  ask(step: StepId, requests: readonly Outgoing[]): Promise<void>
  /** Sends an edited copy of a recorded request; it is recorded and marked. */
  resend(exchange: number, request: WireRequest): Promise<void>
  /** Changes settings; takes effect on what runs next. */
  configure(settings: Partial<Settings>): void
  cancel(): void
}
