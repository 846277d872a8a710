import { answer } from './answer'
import { indexReply } from './page/index-page'
import { json, type Reply, withHeader } from './reply'
import { headerOf, type PracticeRequest } from './request'
import { placeOn, route } from './route'
import type { Tenant } from './tenant'

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/** Answers one request to the listener that `only` one practice server, or all of them, live on. */
export async function practice(
  request: PracticeRequest,
  tenants: ReadonlyMap<string, Tenant>,
  only: Tenant | null,
  inspector: string | null,
): Promise<Reply> {
  if (!isHostAllowed(headerOf(request, 'host'))) {
    return json(421, { error: 'misdirected_request', error_description: 'Call it localhost.' })
  }
  if (only) return answer(placeOn(request.url, only), request, only)
  const found = route(request.url, tenants)
  if (found) return answer(found.place, request, found.tenant)
  return withHeader(indexReply(request, tenants, inspector), 'Access-Control-Allow-Origin', '*')
}

/** DNS rebinding arrives with a foreign name in `Host`. */
function isHostAllowed(host: string | null): boolean {
  const name = host?.replace(/:\d+$/, '').toLowerCase()
  return name !== undefined && loopbackNames.includes(name)
}
