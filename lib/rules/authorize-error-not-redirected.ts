import { type AuthorizationReason, authorizationRefusal } from './kit/authorization'
import { httpFix } from './kit/bytes'
import { redirectBack } from './kit/callback-example'
import { quote, refusalIn } from './kit/refusal'
import { unknownClient } from './kit/words'
import type { Hit, Rule } from './rule'
import type { View } from './view'

/** Only about a request whose client and redirect URI are in doubt may the server talk to the person alone. */
const redirectable: readonly AuthorizationReason[] = [
  'target',
  'entra-scope',
  'scope',
  'denied',
  'other',
]

export const authorizeErrorNotRedirected: Rule = {
  id: 'authorize-error-not-redirected',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'warning',
  spec: ['rfc6749#4.1.2.1'],
  title: 'Errors are shown in the browser instead of being sent back',
  why: 'The client and its redirect URI were in order, and the authorization server shows its error as a page or as JSON in the tab. The client hears nothing and waits for a callback until it times out, so the person sees a hanging terminal instead of the reason.',
  fix: (view) =>
    httpFix(
      'Once client_id and redirect_uri are checked, send every error to the redirect URI:',
      redirectBack(view, { error: 'invalid_scope', error_description: 'What was wrong' }),
    ),
  breaks: [],
  needs: [],
  probe: 'authorize-bad-scope',
  detect(view) {
    const refusal = authorizationRefusal(view)
    if (refusal) {
      const own =
        refusal.via === 'page' && refusal.error !== null && redirectable.includes(refusal.reason)
      return own ? [{ evidence: refusal.evidence, remark: refusal.remark }] : []
    }
    const tried = view.probes('authorize-bad-scope').filter(({ response }) => response !== null)
    return tried.length === 0 ? 'unknown' : tried.flatMap((exchange) => shown(view, exchange))
  },
}

function shown(view: View, exchange: Parameters<typeof refusalIn>[0]): Hit[] {
  const refusal = refusalIn(exchange)
  if (!refusal || refusal.status >= 500 || /redirect[_ -]?ur[il]/.test(refusal.words)) return []
  if (unknownClient.test(refusal.words)) return []
  return [{ evidence: view.at(refusal.exchange, refusal.place), remark: quote(refusal) }]
}
