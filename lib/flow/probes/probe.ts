import type { FactName, Facts } from '../facts'
import type { Env } from '../step'
import type { StepId } from '../trace'

/**
 * A deeper check: requests that no login needs, sent only after the person has seen what they are.
 * Never part of the conforming mode. Each exchange carries `probe: id`, and rules read it from there.
 */
export interface Probe {
  id: string
  title: string
  /** What will be sent, for the list that the person agrees to. */
  sends: string
  /** What stays behind on a server; null when nothing does. */
  leavesBehind: string | null
  /** Where its requests are shown. */
  step: StepId
  /** Without these there is nothing to ask about. */
  needs: readonly FactName[]
  /** Returns what the login goes on with, when the check changed it (a refreshed token). */
  run(facts: Facts, env: Env): Promise<Facts | undefined>
}
