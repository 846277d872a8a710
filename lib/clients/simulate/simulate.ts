import type { OAuthProfile } from '../profiles/profile'
import { authorize } from './authorize'
import { callback } from './callback'
import { discoverResource } from './discover-resource'
import { discoverServer } from './discover-server'
import { extensions } from './extensions'
import { reach } from './reach'
import { inTime, type TraceRecord } from './record'
import { register } from './register'
import { token } from './token'
import { use } from './use'
import type { Phase, Stop, Walk } from './walk'

export interface Simulated {
  verdict: 'works' | 'fails' | 'unknown'
  /** Where and why it ends; null when it works as far as the record goes. */
  stop: Stop | null
  /** Phases nobody has recorded: `works` then means that nothing on record stops it. */
  unrecorded: Phase[]
  walk: Walk
}

const steps: readonly ((walk: Walk) => Stop | null)[] = [
  reach,
  discoverResource,
  discoverServer,
  register,
  extensions,
  authorize,
  callback,
  token,
  use,
]

/**
 * Walks the recorded answers as one client would: what would it have requested next,
 * and what answer is on record for it?
 */
export function simulate(record: TraceRecord, profile: OAuthProfile): Simulated {
  const { timeoutMs } = profile
  const walk: Walk = {
    profile,
    record: {
      ...record,
      get(url, redirects) {
        const answer = record.get(url, redirects)
        return answer && inTime(answer, timeoutMs)
      },
    },
    namedMetadata: null,
    challengedScope: null,
    resourceMetadata: null,
    byChallenge: false,
    issuer: null,
    metadata: null,
    endpoints: null,
    client: null,
    guessed: false,
    setbacks: [],
    open: false,
    unrecorded: [],
  }
  for (const step of steps) {
    const stop = step(walk)
    if (stop) {
      const rules = [...new Set([...stop.rules, ...walk.setbacks])]
      const { unrecorded } = walk
      return { verdict: stop.verdict, stop: { ...stop, rules }, unrecorded, walk }
    }
    if (walk.open) break
  }
  // Default endpoints that nobody looked at are a guess, and so is what comes after them.
  return {
    verdict: walk.guessed ? 'unknown' : 'works',
    stop: null,
    unrecorded: walk.unrecorded,
    walk,
  }
}
