import type { PlannedServer } from '../plan'
import { environmentPrefix } from './names'

/** Stands where a client secret belongs. */
export const secretPlaceholder = '<PASTE_CLIENT_SECRET>'

/** The environment variable for the secret of a pre-registered client; null when there is none. */
export function clientSecretVariable({ oauth, name }: PlannedServer): string | null {
  return oauth?.clientId && oauth.hasSecret ? `${environmentPrefix(name)}_CLIENT_SECRET` : null
}

/** The same for every server. */
export function clientSecretVariables(servers: readonly PlannedServer[]): string[] {
  return servers.flatMap((server) => clientSecretVariable(server) ?? [])
}

/** Pinned scopes one by one; undefined when none are pinned. */
export function scopeList({ oauth }: PlannedServer): string[] | undefined {
  return oauth?.scope?.split(/\s+/).filter(Boolean)
}

/** Whether somebody has registered a client by hand that must be named. */
export function isPreRegistered({ oauth }: PlannedServer): boolean {
  return Boolean(oauth?.clientId)
}
