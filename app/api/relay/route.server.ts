import { policyFromEnvironment } from '@/lib/relay/environment'
import { relay } from '@/lib/relay/relay'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const policy = policyFromEnvironment(process.env)

/** The relay under `next dev` and `next start`; the command line mounts the same handler. */
export function POST(request: Request): Promise<Response> {
  return relay(request, policy)
}
