import type { ClientId } from './ids'

/** Whether a client will log in to the inspected server. */
export interface ClientVerdict {
  id: ClientId
  verdict: 'works' | 'fails' | 'unknown'
  /** Rule ids that decide it. */
  because: string[]
  /** `oracle`: its library read the recorded bytes; `profile`: documented behaviour. */
  basis: 'oracle' | 'profile'
  /** The text the client shows its user, when known. */
  message: string | null
  /** What to change, one line; null when it works. */
  change: string | null
  /**
   * Where the record ends: `works` then says that nothing up to there stops it.
   * Absent when the whole login is on record, or when something stopped it before.
   */
  until?: 'register' | 'authorize' | 'token' | 'use'
}
