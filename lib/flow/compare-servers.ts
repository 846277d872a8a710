import type { JsonObject } from '@/lib/http/json'
import type { ComparedServer, Facts } from './facts'
import type { Env } from './step'
import { askCandidates } from './steps/candidates'
import { serverCandidates } from './steps/server-candidates'

/** Marks requests for metadata that the login does not use. */
export const comparison = 'compare-servers'

/** Most servers that are asked: a resource may name as many as it likes. */
const most = 8

/** Asks every authorization server that the resource names, but the one in use, for its metadata. */
export async function compareServers(facts: Facts, env: Env): Promise<Facts> {
  const named = new Set(facts.authorizationServers?.value ?? [])
  named.delete(facts.issuer?.value ?? '')
  const aside: Env = {
    ...env,
    exchanges: env.exchanges,
    settings: { ...env.settings, mode: 'conforming' },
    send: (request) => env.send({ ...request, probe: comparison }),
  }
  const compared: ComparedServer[] = inUse(facts)
  for (const issuer of [...named].slice(0, most)) {
    const { used } = await askCandidates(aside, {
      advertised: [],
      wellKnown: serverCandidates(issuer, aside),
      accept: ({ json }) => namesItself(json, issuer),
    })
    compared.push({ issuer, metadata: used?.json ?? null, exchange: used?.exchange.id ?? null })
  }
  const from = { computed: 'the authorization servers that the resource names' }
  return { comparedServers: { value: compared, from } }
}

/** Kept with the others, so that it can still be compared when another one is chosen. */
function inUse({ issuer, serverMetadata }: Facts): ComparedServer[] {
  if (!issuer) return []
  const from = serverMetadata?.from
  const exchange = from && 'exchange' in from ? from.exchange : null
  return [{ issuer: issuer.value, metadata: serverMetadata?.value ?? null, exchange }]
}

/** RFC 8414 §3.3: a document that names another issuer says nothing about this one. */
function namesItself(json: JsonObject | null, issuer: string): boolean {
  return json?.issuer === issuer
}
