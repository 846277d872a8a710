import { type Exchange, header } from '@/lib/http/exchange'
import type { Hit } from '../rule'
import type { View } from '../view'
import { resolve } from './url'

export function isPost({ request, response }: Exchange): boolean {
  return request.method === 'POST' && response !== null
}

/** Only the same endpoint counts; a redirect to a login page is another failure. */
export function endpointRedirect(view: View, exchange: Exchange): Hit[] {
  const { status, headers } = exchange.response ?? { status: 0, headers: [] }
  const target =
    status >= 300 && status < 400
      ? resolve(header(headers, 'location'), exchange.request.url)
      : null
  if (!target || !sameEndpoint(target, view.server)) return []
  const source = URL.canParse(exchange.request.url) ? new URL(exchange.request.url).origin : ''
  const keeps = target.origin === source && (status === 307 || status === 308)
  const remark = `${status} to ${target.href}${keeps ? '' : ', which loses the token or the body'}`
  return [
    {
      evidence: view.at(exchange, 'header:location'),
      remark,
      severity: keeps ? 'warning' : 'error',
    },
  ]
}

function sameEndpoint(a: URL, b: URL): boolean {
  return (
    a.hostname === b.hostname && a.pathname.replace(/\/$/, '') === b.pathname.replace(/\/$/, '')
  )
}
