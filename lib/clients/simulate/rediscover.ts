import { isObject, stringAt } from '@/lib/http/json'
import { parseBody } from './parse-body'
import { isOk } from './record'
import { serverPlaces } from './server-places'
import { fails, type Stop, type Walk } from './walk'

/**
 * Gemini CLI keeps no registration endpoint from a challenge: it looks for the metadata again,
 * at the origin of the issuer first, and cannot without an issuer.
 */
export function rediscover(walk: Walk): Stop | null {
  if (!walk.byChallenge || !walk.endpoints) return null
  const issuer = stringAt(walk.metadata, 'issuer')
  if (issuer === null || !/^https?:/i.test(issuer) || !URL.canParse(issuer)) {
    return fails(
      'register',
      ['as-issuer-missing-or-bad'],
      'Cannot perform dynamic registration without issuer',
    )
  }
  const { origin, pathname } = new URL(issuer)
  for (const place of [origin, `${origin}${pathname.replace(/\/$/, '')}`]) {
    for (const { url } of serverPlaces(new URL(place), walk.profile.server.places)) {
      const answer = walk.record.get(url, 'all')
      const { value } = answer && isOk(answer) ? parseBody(answer) : { value: null }
      if (!isObject(value)) continue
      walk.endpoints.registration = stringAt(value, 'registration_endpoint')
      return null
    }
  }
  return fails(
    'register',
    ['as-issuer-mismatch', 'as-metadata-not-found'],
    `Failed to fetch authorization server metadata for client registration (attempted issuers: ${origin})`,
  )
}
