import type { AccessCall, Identity } from '@/lib/flow/identities/identity'
import type { FlowState } from '@/lib/flow/inspection'
import type { RegisterAs } from '@/lib/flow/probes/register-as'
import type { Settings, ToolCall } from '@/lib/flow/settings'
import type { LifecycleAction } from '@/lib/flow/steps'
import type { StepId, Trace } from '@/lib/flow/trace'
import type { WireRequest } from '@/lib/http/exchange'
import type { HeldRequest } from './hold'

/** The inspection of this tab as the page sees it: what it shows, and what can be pressed. */
export interface LiveInspection {
  trace: Trace | null
  state: FlowState
  /** A sign-in URL that the browser did not open by itself. */
  blockedUrl: string | null
  /** A callback with a `state` that was not sent from here, for the person to decide. */
  stray: string | null
  held: HeldRequest | null
  holding: boolean
  setHolding(on: boolean): void
  start(server: string, settings: Settings, way: 'inspect' | 'next' | 'signIn'): Promise<void>
  /** Shows an inspection that was recorded, elsewhere or in the history; nothing of it is sent. */
  open(trace: Trace, keptId?: string | null): Promise<void>
  recorded: boolean
  /** Its place in the history, when it was opened from there. */
  keptId: string | null
  close(): void
  next(): void
  signIn(): void
  continueAnyway(): void
  rerun(from: StepId): void
  receiveCallback(url: string): void
  callTool(call: ToolCall): void
  /** Resolves with the trace as it stands then. */
  lifecycle(action: LifecycleAction): Promise<Trace | null>
  probe(ids: readonly string[]): void
  compareServers(): void
  askAs(identities: readonly Identity[]): void
  callAs(names: readonly string[], call: AccessCall): void
  dropIdentity(name: string): void
  /** Resolves when every answer is there. */
  registerAs(clients: readonly RegisterAs[]): Promise<void>
  withdraw(exchange: number): Promise<void>
  resend(exchange: number, request: WireRequest): Promise<void>
  configure(settings: Partial<Settings>): void
  cancel(): void
}
