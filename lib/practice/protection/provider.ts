import type { Reply } from '../reply'
import type { PracticeRequest } from '../request'
import type { Tenant } from '../tenant'

/** Who calls. */
export interface Identity {
  subject: string
  roles: readonly string[]
  /** What an access token says beside; null where none is in play. */
  token: { clientId: string; scopes: readonly string[] } | null
}

/** Why nobody is let in, and the whole answer that says so. */
export interface Refusal {
  credential: 'missing' | 'invalid'
  reply: Reply
}

export type Outcome = { identity: Identity } | { refusal: Refusal }

/** One way to tell who calls. */
export interface Provider {
  /** Whether an authorization server and its documents belong to it. */
  oauth: boolean
  identify(request: PracticeRequest, tenant: Tenant): Outcome | Promise<Outcome>
}
