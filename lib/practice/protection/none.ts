import type { Identity, Provider } from './provider'

/** Everybody is let in as nobody in particular. */
export function none(roles: readonly string[] = []): Provider {
  const identity: Identity = { ...anonymous, roles }
  return { oauth: false, identify: () => ({ identity }) }
}

/** Who calls where nothing tells. */
export const anonymous: Identity = { subject: 'anonymous', roles: [], token: null }
