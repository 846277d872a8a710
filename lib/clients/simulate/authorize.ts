import { type Exchange, header } from '@/lib/http/exchange'
import { answerOf } from './record'
import { isLoopback } from './redirects'
import { ofStep } from './requests'
import { fails, fill, type Stop, type Walk } from './walk'

/** The authorization request: did the authorization endpoint ever send the browser back? */
export function authorize(walk: Walk): Stop | null {
  const { trace } = walk.record
  const endpoint = walk.endpoints?.authorization ?? ''
  if (!/^https?:/i.test(endpoint)) {
    return fails(
      'authorize',
      ['as-endpoint-dangerous-scheme', 'as-endpoint-not-https-or-foreign'],
      `Refusing to open ${endpoint.slice(0, 80)}`,
    )
  }
  const exchanges = ofStep(trace, 'authorization-response')
  if (exchanges.some(({ callback }) => typeof callback === 'string') || trace.facts.callback) {
    return null
  }
  const step = trace.steps.find(({ id }) => id === 'authorization-response')
  const page = exchanges.filter(({ via }) => via === 'http').at(-1)
  if (step?.state !== 'failed' || !page) {
    walk.unrecorded.push('authorize')
    return null
  }
  const answer = answerOf(page)
  if (wantsPerson(page) || meansOnlyUs(walk, answer.body)) {
    walk.unrecorded.push('authorize')
    return null
  }
  const { status } = answer
  const loops = status >= 300 && status < 400
  const gone = status === 404 || status === 405
  const stack = header(answer.headers, 'server') ?? ''
  const seen = fails(
    'authorize',
    gone
      ? ['as-advertised-endpoint-404-or-405', 'authorize-error-not-redirected']
      : loops
        ? ['authorize-consent-cookie-loop', 'authorize-error-not-redirected']
        : [
            'authorize-error-not-redirected',
            'authorize-redirect-uri-refused',
            'redirect-loopback-port-exact',
            'redirect-localhost-vs-127',
            'client-id-pruned-or-lost',
            'cimd-advertised-but-not-implemented',
            'cimd-fetch-blocked',
            'cimd-loopback-port',
            'authorize-refused',
          ],
    fill('The sign-in page answers {status} {stack}and never comes back.', {
      status,
      stack: stack === '' ? '' : `(${stack}) `,
    }),
    answer.exchange,
  )
  return { ...seen, ours: true }
}

/**
 * The refusal is about how the inspector introduced itself, and this client does it otherwise:
 * with an id of another kind, or with a redirect URI that is not on loopback.
 */
function meansOnlyUs({ client, profile, record }: Walk, body: string): boolean {
  const { redirectUris } = profile.registration
  const via = record.trace.facts.client?.value.via
  const otherwise = via !== undefined && via !== client?.via
  if (otherwise && via === 'cimd') return true
  if (/redirect/i.test(body)) return redirectUris.length > 0 && !redirectUris.some(isLoopback)
  return otherwise && /client/i.test(body)
}

/** A page that something can be done on is where a person signs in: the record ends, the login does not. */
function wantsPerson({ response }: Exchange): boolean {
  return response?.status === 200 && /<(form|input|button|script|a|meta)\b/i.test(response.body)
}
