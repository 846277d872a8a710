import type { Hit } from '../rule'
import type { View } from '../view'
import { hops, isLoginPage, looksLikeLogin, redirectTarget } from './answers'

/** Where the request without a token is sent to a page for people. */
export function toLogin(view: View): Hit[] {
  const last = view.unauthenticated
  if (!last) return []
  const chain = hops(view, last)
  for (const hop of chain) {
    const target = redirectTarget(hop)
    if (target && target.pathname !== view.server.pathname && looksLikeLogin(target.href)) {
      return [
        {
          evidence: view.at(hop, 'header:location'),
          remark: `${hop.response?.status} to ${target.host}${target.pathname}`,
        },
      ]
    }
  }
  return isLoginPage(last)
    ? [{ evidence: view.at(last, 'body'), remark: 'a page with a login form' }]
    : []
}
