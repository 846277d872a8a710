import { headerValues, mediaType } from '@/lib/http/exchange'
import { isEventStream, openedWithoutToken, speaksEventStream } from './event-stream'
import { readChallenge } from './read-challenge'
import { type Answer, isOk } from './record'
import { withoutToken } from './requests'
import { hasResult } from './rpc-result'
import { fails, fill, networkRules, type Stop, unknown, type Walk } from './walk'

/** The first request: does this server make this client start a login, and what does its challenge say? */
export function reach(walk: Walk): Stop | null {
  const { profile } = walk
  const asked = withoutToken(walk.record.trace)
  const stream = isEventStream(walk)
  if (stream) {
    const stop = speaksEventStream(walk)
    if (stop) return stop
  }
  const first = stream ? openedWithoutToken(walk) : asked.opening
  if (!first) return unknown('reach', 'No request without a token is on record.')
  if (first.failure)
    return fails('reach', networkRules(first.failure), first.failure.message, first.exchange)
  const probed = profile.reach.probe === 'GET' ? (byGet(walk) ?? first) : first
  const challenge = readChallenge(probed.headers, profile.resource)
  walk.namedMetadata =
    probed.status === 401 || asksBy403(walk, probed) ? challenge.resourceMetadata : null
  walk.challengedScope = challenge.scope
  if (first.status === 401) return unchallenged(walk, first)
  if (isOk(first) && hasResult(first)) return answersOpenly(walk, first, asked.listing)
  if (profile.reach.starts === 'login') {
    return profile.reach.serverErrorStops && probed.status >= 500 ? refused(walk, probed) : null
  }
  return asksBy403(walk, first) ? null : refused(walk, first)
}

/** A 401 that does not say what some clients must hear. */
function unchallenged(walk: Walk, answer: Answer): Stop | null {
  const { needsChallenge, refusal } = walk.profile.reach
  if (needsChallenge === undefined) return null
  const missing = headerValues(answer.headers, 'www-authenticate').length === 0
  if (!missing && (needsChallenge === 'header' || walk.namedMetadata !== null)) return null
  const rules = missing
    ? ['challenge-missing-www-authenticate', 'challenge-aws-remapped-header']
    : [
        'challenge-missing-resource-metadata',
        'challenge-malformed',
        'challenge-non-bearer-scheme',
        'challenge-resource-metadata-relative-or-malformed',
      ]
  return fails('reach', rules, fill(refusal.status, { status: 401, body: '' }), answer.exchange)
}

/** The answer to a GET of the endpoint without a token, which some clients send first. */
function byGet(walk: Walk): Answer | null {
  return walk.record.get(walk.record.server.href, 'all')
}

function asksBy403(walk: Walk, answer: Answer): boolean {
  if (answer.status !== 403) return false
  const { alsoAsking } = walk.profile.reach
  if (alsoAsking.includes('403')) return true
  const { error } = readChallenge(answer.headers, walk.profile.resource)
  return error === 'insufficient_scope' && alsoAsking.includes('403 insufficient_scope')
}

/** The handshake needs no token: later calls may. */
function answersOpenly(walk: Walk, opening: Answer, listing: Answer | null): Stop | null {
  const { profile } = walk
  if (listing?.status !== 401) {
    if (profile.reach.openRefused) return refused(walk, opening)
    walk.open = true
    return null
  }
  if (profile.reach.midSession || profile.reach.starts === 'login') {
    walk.namedMetadata = readChallenge(listing.headers, profile.resource).resourceMetadata
    return null
  }
  return fails(
    'reach',
    ['challenge-mixed-auth-not-enforced-at-initialize'],
    'Unauthorized',
    listing.exchange,
  )
}

function refused(walk: Walk, answer: Answer): Stop {
  const { refusal } = walk.profile.reach
  const type = mediaType(answer.headers)
  const usable = type === 'application/json' || type === 'text/event-stream'
  const template = isOk(answer) && !usable ? refusal.type : refusal.status
  const message = fill(template, {
    status: answer.status,
    body: answer.body.slice(0, 200),
    type,
    url: walk.record.server.href,
  })
  return fails('reach', rulesFor(answer, usable), message, answer.exchange)
}

function rulesFor(answer: Answer, usable: boolean): readonly string[] {
  if (answer.status >= 500) return ['challenge-5xx-on-missing-or-bad-token']
  if (answer.redirectedAway)
    return [
      'challenge-redirect-to-login',
      'challenge-redirected-elsewhere',
      'use-redirect-strips-authorization',
    ]
  if (isOk(answer)) {
    return usable
      ? ['challenge-200-with-jsonrpc-error']
      : ['challenge-not-an-mcp-endpoint', 'challenge-redirect-to-login', 'tunnel-interstitial']
  }
  return ['challenge-wrong-status-400-403-404-405', 'challenge-not-an-mcp-endpoint']
}
