import type { Facts } from '@/lib/flow/facts'
import { headerValues, type WireRequest } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import { challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import { traits } from '@/lib/spec/revisions'
import { documents } from './documents'
import * as healthy from './healthy'
import type { Plan } from './plan'
import { get, post, type TestRecorder } from './recorder'
import { Reply, reply } from './reply'

/** The requests of the challenge step and what is learned from them. */
export function challengeStep(plan: Plan, recorder: TestRecorder): Facts {
  const server = new URL(plan.server)
  const stateless = traits[plan.revision].stateless
  const method = stateless ? 'server/discover' : 'initialize'
  const answer = challengeReply(plan, server)
  const world = documents(plan)
  const deciding = recorder.send(
    'challenge',
    post(plan.server, { jsonrpc: '2.0', id: 1, method, params: {} }),
    (request) => (request.url === plan.server ? answer : (world(request) ?? healthy.notFound)),
  )
  if (!deciding.response) return {}
  recorder.record(
    'challenge',
    get(plan.server, [['Accept', 'text/event-stream']]),
    plan.eventStream ?? (deciding.response.status === 401 ? answer : reply(405)),
  )
  recorder.record('challenge', preflight(plan.server), plan.preflight ?? healthy.healthyPreflight)
  const from = { exchange: deciding.id, at: 'header:www-authenticate' }
  const { challenges } = parseChallenges(
    headerValues(deciding.response.headers, 'www-authenticate'),
  )
  const bearer = challenges.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme))
  const metadataUrl = bearer ? challengeParameter(bearer, 'resource_metadata') : null
  const scope = bearer ? challengeParameter(bearer, 'scope') : null
  const { status } = deciding.response
  const challenged = status === 401 || (status === 403 && challenges.length > 0)
  const open = status < 300 && parseObject(deciding.response.body) !== null
  return {
    access: {
      value: challenged ? 'protected' : open ? 'open' : 'refused',
      from: { ...from, at: 'status' },
    },
    challenges: { value: challenges, from },
    ...(metadataUrl === null ? {} : { resourceMetadataUrl: { value: metadataUrl, from } }),
    ...(scope ? { challengedScope: { value: scope, from } } : {}),
  }
}

function challengeReply(plan: Plan, server: URL): Reply {
  if (plan.challenge instanceof Reply) return plan.challenge
  const { response } = healthy.healthyChallenge(server)
  const { status = 401, headers, body } = plan.challenge
  return reply(status, body ?? response?.body ?? '', headers ?? response?.headers ?? [])
}

export function preflight(url: string): WireRequest {
  return {
    method: 'OPTIONS',
    url,
    headers: [
      ['Origin', 'https://inspector.example'],
      ['Access-Control-Request-Method', 'POST'],
      ['Access-Control-Request-Headers', 'authorization,content-type,mcp-protocol-version'],
    ],
    body: null,
  }
}
