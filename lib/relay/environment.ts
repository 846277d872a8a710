import type { RelayPolicy } from './relay'

/**
 * The policy of a relay that Next mounts: local, unless `INSPECTOR_HOSTS` lists the names it is
 * served under; then it is hosted, answers to those names only, and reaches public addresses only.
 */
export function policyFromEnvironment(environment: Readonly<NodeJS.ProcessEnv>): RelayPolicy {
  const hosts = (environment.INSPECTOR_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean)
  return { local: hosts.length === 0, hosts }
}
