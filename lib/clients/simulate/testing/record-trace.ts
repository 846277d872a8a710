import { createInspection } from '@/lib/flow/create-inspection'
import { followSignIn } from '@/lib/flow/follow-sign-in'
import type { Host } from '@/lib/flow/inspection'
import { defaultSettings, type Settings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import type { Transport } from '@/lib/http/transport'
import { otherClients } from '../record'
import { wantedRequests } from '../wanted'

/** Inspects a server the way the command line does, signing in without a person, and returns the trace. */
export async function recordTrace(
  url: string,
  transport: Transport,
  settings: Partial<Settings> = {},
): Promise<Trace> {
  const host: Host = {
    transport,
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    signIn: (authorizationUrl, redirectUri, send) =>
      followSignIn(authorizationUrl, redirectUri, send),
  }
  const inspection = createInspection(
    url,
    defaultSettings({ mode: 'inspecting', timeoutMs: 4000, ...settings }),
    host,
  )
  await inspection.inspect()
  await inspection.signIn()
  return withWanted(inspection.trace, transport)
}

/** Fetches what other clients would ask for, until nothing new is wanted. */
async function withWanted(trace: Trace, transport: Transport): Promise<Trace> {
  let exchanges = trace.exchanges
  for (let round = 0; round < 4; round++) {
    const wanted = wantedRequests({ ...trace, exchanges })
    if (wanted.length === 0) break
    for (const { url, accept } of wanted) {
      exchanges = [...exchanges, await fetched(url, accept, exchanges.length, transport)]
    }
  }
  return { ...trace, exchanges }
}

async function fetched(
  url: string,
  accept: string,
  id: number,
  transport: Transport,
): Promise<Exchange> {
  const request = { method: 'GET', url, headers: [['Accept', accept] as const], body: null }
  const exchange: Exchange = {
    id,
    step: 'server-metadata',
    round: 1,
    purpose: 'Asks what other clients ask.',
    via: 'http',
    probe: otherClients,
    request,
    response: null,
    failure: null,
    startedAt: new Date(0).toISOString(),
    timings: { total: 0 },
    remoteAddress: null,
    tls: null,
  }
  try {
    const { response } = await transport(request, { timeoutMs: 4000 })
    return { ...exchange, response }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ...exchange, failure: { code: 'network', message } }
  }
}
