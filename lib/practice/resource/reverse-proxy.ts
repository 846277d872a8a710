import type { Header } from '@/lib/http/exchange'
import { proxyProof } from '../protection/people'
import { empty, type Reply } from '../reply'
import { type PracticeRequest, withoutHeaders } from '../request'
import type { Tenant } from '../tenant'
import { mcp } from './mcp'

/** Plays the reverse proxy: finds out who calls, takes off what the client says about it, and passes on who it is. */
export async function reverseProxy(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  const { reverseProxy: provider } = tenant.options
  if (!provider) return empty(404)
  const outcome = await provider.identify(request, tenant)
  if ('refusal' in outcome) return outcome.refusal.reply
  const { subject, roles } = outcome.identity
  const own: Header[] = [
    ['X-Forwarded-User', subject],
    ['X-Forwarded-Groups', roles.join(', ')],
    proxyProof,
  ]
  const { headers } = withoutHeaders(
    request,
    'authorization',
    ...own.map(([name]) => name.toLowerCase()),
  )
  const url = new URL(tenant.urls.mcp)
  return mcp({ ...request, url, headers: [...headers, ...own] }, tenant)
}
