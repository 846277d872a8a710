import type { Candidate } from '@/lib/flow/facts'
import type { StepId } from '@/lib/flow/trace'
import { wellKnownInserted } from '@/lib/flow/url'
import type { WireRequest } from '@/lib/http/exchange'
import { type JsonObject, parseObject } from '@/lib/http/json'
import * as healthy from './healthy'
import { type Change, changed, type Plan } from './plan'
import { get, type TestRecorder } from './recorder'
import { Reply, reply } from './reply'

/** Every document of the test's world by URL. */
export function documents(plan: Plan): (request: WireRequest) => Reply | undefined {
  const server = new URL(plan.server)
  const path = wellKnownInserted(server, 'oauth-protected-resource')
  const resource = documentReply(healthy.healthyResourceMetadata(server), plan.resourceMetadata)
  const oauth = documentReply(healthy.healthyServerMetadata(), plan.oauthMetadata)
  const openid = documentReply(
    { ...healthy.healthyServerMetadata(), ...healthy.openidMembers },
    plan.openidConfiguration,
  )
  const world: Record<string, Reply> = {
    [path]: resource,
    [`${server.origin}/.well-known/oauth-protected-resource`]: resource,
    [`${healthy.issuer}/.well-known/oauth-authorization-server`]: oauth,
    [`${healthy.issuer}/.well-known/openid-configuration`]: openid,
    ...plan.documents,
  }
  return (request) => (Object.hasOwn(world, request.url) ? world[request.url] : undefined)
}

function documentReply(document: JsonObject, change: Change | Reply): Reply {
  if (change instanceof Reply) return change
  return reply(200, changed(document, change), healthy.documentHeaders)
}

export type Place = readonly [kind: string, url: string, hint?: 'hint']

/** Asks every place as the inspecting mode does; hints only when nothing else answered. */
export function askPlaces(
  plan: Plan,
  recorder: TestRecorder,
  step: StepId,
  places: readonly Place[],
  accept: (json: JsonObject) => boolean,
) {
  const world = documents(plan)
  const candidates: Candidate[] = []
  let used: { exchange: number; json: JsonObject } | null = null
  for (const [kind, url, hint] of places) {
    if (candidates.some((candidate) => candidate.url === url)) continue
    if (hint && used) {
      candidates.push({
        url,
        kind,
        exchange: null,
        outcome: 'not-tried',
        reason: 'An earlier place answered.',
      })
      continue
    }
    const exchange = recorder.send(step, get(url), (request) => world(request) ?? healthy.notFound)
    const json = parseObject(exchange.response?.body ?? '')
    const usable = exchange.response?.status === 200 && json !== null && accept(json)
    const takes = usable && !used && !hint
    if (takes) used = { exchange: exchange.id, json }
    const outcome = takes ? 'used' : usable ? 'usable' : 'refused'
    candidates.push({
      url,
      kind,
      exchange: exchange.id,
      outcome,
      reason: usable ? null : 'Not usable.',
    })
  }
  return {
    used,
    candidates: { value: candidates, from: { computed: 'the places where clients look' } },
  }
}
