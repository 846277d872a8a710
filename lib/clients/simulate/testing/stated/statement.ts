import type { Settings } from '@/lib/flow/settings'
import type { ProfileId } from '../../../profiles/profile'
import type { Break } from '../world'

/** One incompatibility as `clients.md` (sections 7.1 to 7.3) or `failures.md` states it, rebuilt as a server. */
export interface Statement {
  /** As the reference says it, and where. */
  says: string
  breaks: Break
  settings?: Partial<Settings>
  /** Milliseconds that every answer takes in the record. */
  slow?: number
  /** What each client must make of it: `works`, or the rule that decides. */
  expected: Partial<Record<ProfileId, 'works' | { fails: string } | { unknown: string }>>
}

export const fails = (rule: string) => ({ fails: rule })
