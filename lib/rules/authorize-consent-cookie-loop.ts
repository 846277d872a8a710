import { header } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { resolve } from './kit/url'
import type { Rule } from './rule'

const rounds = 3

export const authorizeConsentCookieLoop: Rule = {
  id: 'authorize-consent-cookie-loop',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc6749#4.1.1', 'rfc6749#10.12'],
  title: 'The sign-in goes round in circles',
  why: 'The authorization server redirects to the same page again and again, because it does not recognise the cookie it has just set. The cookie is lost through a proxy, belongs to another host, or its SameSite attribute keeps it from coming back after a redirect.',
  fix: () =>
    httpFix(
      'Set the session cookie for the host the browser really talks to:',
      'Set-Cookie: session=…; Path=/; Secure; HttpOnly; SameSite=Lax',
    ),
  breaks: everyLogin,
  needs: ['authorization-request'],
  messages: ['CSRF token mismatch', 'ERR_TOO_MANY_REDIRECTS'],
  detect(view) {
    const visits = view.exchanges('authorization-response')
    const hops = visits.filter(({ round }) => round === visits.at(-1)?.round)
    if (hops.length === 0) return 'unknown'
    const seen = new Map<string, number>()
    for (const hop of hops) {
      const target = resolve(header(hop.response?.headers ?? [], 'location'), hop.request.url)
      if (!target) continue
      const times = (seen.get(target.href) ?? 0) + 1
      seen.set(target.href, times)
      if (times < rounds) continue
      return [
        { evidence: view.at(hop, 'header:location'), remark: `redirected here ${times} times` },
      ]
    }
    return []
  },
}
