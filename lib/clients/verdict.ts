import type { ClientId } from './ids'
import type { RegistrationAttempt } from './registration/attempt'

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
  /** Our own words, where the client has none or nobody knows them. */
  explanation?: string
  /** What to change, one line; null when it works. */
  change: string | null
  /**
   * Where the record ends: `works` then says that nothing up to there stops it.
   * Absent when the whole login is on record, or when something stopped it before.
   */
  until?: 'register' | 'authorize' | 'token' | 'use'
  /** What became of a registration in its name; absent when nobody tried. */
  registration?: RegistrationAttempt
}
