import { header } from '@/lib/http/exchange'
import { authorizationHit } from './kit/authorization'
import { ephemeralPort } from './kit/clients'
import { isLoopback, redirectDifference } from './kit/redirect'
import { quote, refusalIn } from './kit/refusal'
import { queryOf, resolve } from './kit/url'
import type { Hit, Rule } from './rule'
import type { View } from './view'

export const redirectLoopbackPortExact: Rule = {
  id: 'redirect-loopback-port-exact',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc8252#7.3', 'oauth2.1#8.4.2'],
  title: 'A loopback redirect URI is compared with its port',
  why: 'A desktop client listens on whichever port is free, so the port in its redirect URI changes at every start. This server compares the whole string and refuses the second login of a client that it registered the first time. Some servers ignore the port for 127.0.0.1 only and forget `localhost`.',
  fix: (view) => ({
    text: 'When both redirect URIs are http on 127.0.0.1, [::1] or localhost, compare scheme, host and path, and ignore the port. Accept this one:',
    bytes: view.authorization?.parameters.get('redirect_uri') ?? view.trace.settings.redirectUri,
    language: 'text',
  }),
  breaks: [...ephemeralPort],
  causes: ['authorize-error-not-redirected'],
  needs: [],
  probe: 'loopback-port',
  messages: ['redirect URI not registered for client', 'invalid_redirect', 'redirect_uri_mismatch'],
  detect(view) {
    if (view.fact('client')?.via !== 'cimd' && redirectDifference(view) === 'port') {
      const own = authorizationHit(view, 'redirect-uri')
      if (own !== 'inapplicable' && own.length > 0) return own
    }
    const tried = view.probes('loopback-port')
    if (tried.length === 0) return 'unknown'
    return probed(view)
  },
}

/** The check asks twice: as registered, then with another port. Only a difference between the two counts. */
function probed(view: View): Hit[] | 'unknown' {
  const [control, shifted] = view.probes('loopback-port')
  if (!control?.response || !shifted?.response || refusalIn(control)) return 'unknown'
  const refusal = refusalIn(shifted)
  const target = resolve(header(shifted.response.headers, 'location'), shifted.request.url)
  const error = target?.searchParams.get('error') ?? null
  const sent = queryOf(shifted.request.url).get('redirect_uri') ?? ''
  if (!isLoopback(sent) || (!refusal && error === null)) return []
  const place = refusal ? refusal.place : 'header:location'
  const remark = `${sent}: ${refusal ? quote(refusal) : error}`
  return [{ evidence: view.at(shifted, place), remark }]
}
