import { createInspection, resumeInspection } from '@/lib/flow/create-inspection'
import { record } from '@/lib/flow/flow-state'
import type { Host, Inspection } from '@/lib/flow/inspection'
import type { Settings } from '@/lib/flow/settings'
import { isRevoked, lastExpiry } from '@/lib/flow/token-expiry'
import type { Trace } from '@/lib/flow/trace'
import type { Io } from './io'
import { isExpired, loginToSave, suits, withLogin, withRegistration } from './saved-login'
import type { SavedLogin, Store } from './store'

/** A flow asks for more scope, or reads the metadata again, at most this often. */
const mostRounds = 4

export interface LoginPlan {
  server: string
  settings: Settings
  host: Host
  /** Null: nothing is saved and nothing saved is used. */
  store: Store | null
  io: Io
  /** Sees every inspection that is started, to show its progress. */
  watch(inspection: Inspection): void
}

/** Discovery, then a saved token if it still works, else a sign-in. */
export async function logIn(plan: LoginPlan): Promise<Inspection> {
  const { server, settings, host, store, io } = plan
  const discovery = started(createInspection(server, settings, host), plan)
  await discovery.inspect()
  const issuer = discovery.trace.facts.issuer?.value
  const saved = store && issuer && discovery.state === 'waiting' ? store.find(server, issuer) : null
  if (store && saved && suits(saved, settings)) {
    const reused = await reuse(discovery.trace, saved, store, plan)
    if (reused) return reused
    io.err('The saved login does not work any more; signing in again.\n')
  }
  const client = saved && saved.redirectUri === settings.redirectUri ? saved : null
  const inspection =
    client && client.client.via === 'dynamic' && settings.registration === 'automatic'
      ? started(resumeInspection(withRegistration(discovery.trace, client), host), plan)
      : discovery
  for (let round = 0; round < mostRounds && inspection.state === 'waiting'; round++) {
    await inspection.signIn()
  }
  return inspection
}

function started(inspection: Inspection, { watch, io }: LoginPlan): Inspection {
  watch(inspection)
  io.signal.addEventListener('abort', () => inspection.cancel())
  return inspection
}

/** Saves a login that a call has proven; tells where, once for each server. */
export async function keepLogin(trace: Trace, { store, io }: LoginPlan): Promise<void> {
  if (!store || trace.settings.accessToken || record(trace, 'verify').state !== 'done') return
  const login = loginToSave(trace, Date.now())
  if (!login) return
  if (isRevoked(trace.facts)) {
    await store.remove(({ server, issuer }) => server === login.server && issuer === login.issuer)
    return
  }
  const known = store.find(login.server, login.issuer)
  if (known?.accessToken === login.accessToken && known.refreshToken === login.refreshToken) return
  await store.save(login)
  if (!known) io.err(`Saved in ${store.path}\n`)
}

/** The finished inspection when the saved token, or its refresh, is accepted; null when neither is. */
async function reuse(
  discovery: Trace,
  saved: SavedLogin,
  store: Store,
  plan: LoginPlan,
): Promise<Inspection | null> {
  if (!isExpired(saved, Date.now())) {
    const called = await call(withLogin(discovery, saved), plan)
    if (called) return called
  }
  if (saved.refreshToken === null) return null
  return store.whileRefreshing(saved, async () => {
    const latest = store.find(saved.server, saved.issuer)
    // Another process was quicker: its token is the one that counts now.
    if (latest && latest.accessToken !== saved.accessToken && !isExpired(latest, Date.now())) {
      return call(withLogin(discovery, latest), plan)
    }
    const expired = withLogin(discovery, latest ?? saved)
    return refresh(await triedOnceMore(expired, plan), plan)
  })
}

/** An expired token is at hand only now, so an inspection looks what the server makes of it. */
async function triedOnceMore(trace: Trace, plan: LoginPlan): Promise<Trace> {
  const expiry = lastExpiry(trace.facts)
  const isOver = expiry !== null && expiry <= plan.host.now()
  if (plan.settings.mode === 'conforming' || !isOver) return trace
  const inspection = started(resumeInspection(trace, plan.host), plan)
  await inspection.lifecycle('expired-token')
  return inspection.trace
}

async function refresh(trace: Trace, plan: LoginPlan): Promise<Inspection | null> {
  const inspection = started(resumeInspection(trace, plan.host), plan)
  await inspection.lifecycle('refresh')
  if (record(inspection.trace, 'refresh').state !== 'done') return null
  // Saved before it is tried: the old refresh token may be dead already.
  const renewed = loginToSave(inspection.trace, Date.now())
  if (renewed) await plan.store?.save(renewed)
  await inspection.signIn()
  return record(inspection.trace, 'verify').state === 'done' ? inspection : null
}

async function call(trace: Trace, plan: LoginPlan): Promise<Inspection | null> {
  const inspection = started(resumeInspection(trace, plan.host), plan)
  await inspection.signIn()
  return record(inspection.trace, 'verify').state === 'done' ? inspection : null
}
