import { createKeys } from '../keys'
import type { Tenant } from '../tenant'
import { createTenants } from '../tenants'
import type { Provider } from './provider'

/** A practice server that nobody listens for, with this protection. */
export function tenantOf(protection: Provider): Tenant {
  const fault = { id: 'x', title: 'A test.', rule: null, options: { protection } }
  const origins = { shared: 'http://localhost', elsewhere: 'http://localhost:1', own: new Map() }
  const [tenant] = createTenants([fault], origins, { keys: createKeys(), now: () => 0 }).values()
  if (!tenant) throw new Error('one fault makes one tenant')
  return tenant
}
