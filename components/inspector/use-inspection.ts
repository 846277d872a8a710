'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { needsSignIn } from '@/lib/flow/identities/awaiting'
import type { Host, Inspection } from '@/lib/flow/inspection'
import type { Trace } from '@/lib/flow/trace'
import { createHold, type HeldRequest } from './hold'
import type { LiveInspection } from './live-inspection'
import { pageUrl } from './page-url'
import { forgetTrace, type Stored, storedTrace } from './session-store'
import { createSignInTab } from './sign-in-tab'
import { useHeardCallback } from './use-heard-callback'
import { useSavedTrace } from './use-saved-trace'
import { walkAndAsk } from './walk-and-ask'

/** The engine is fetched when it is first needed, so that the first screen stays small. */
export const loadEngine = () => import('./engine')

const none = () => () => {}

/** The inspection of this tab: started, resumed after a reload, kept at every change. */
export function useInspection(): LiveInspection {
  const [inspection, setInspection] = useState<Inspection | null>(null)
  const [held, setHeld] = useState<HeldRequest | null>(null)
  const [holding, setHoldingState] = useState(false)
  const [recorded, setRecorded] = useState(false)
  const [keptId, setKeptId] = useState<string | null>(null)
  const [blockedUrl, setBlockedUrl] = useState<string | null>(null)
  const [hold] = useState(() => createHold(setHeld))
  const [tab] = useState(createSignInTab)
  const trace = useSyncExternalStore(
    inspection?.subscribe ?? none,
    () => inspection?.trace ?? null,
    () => null,
  )
  useSavedTrace(inspection, recorded, keptId)
  const walk = useCallback(
    async (live: Inspection | null, way: (live: Inspection) => Promise<void>) => {
      if (live) await walkAndAsk(live, way, hold.enabled)
    },
    [hold],
  )
  const receiveCallback = useCallback(
    (url: string) => {
      setBlockedUrl(null)
      void walk(inspection, (live) => live.receiveCallback(url))
    },
    [inspection, walk],
  )
  const stray = useHeardCallback(trace, receiveCallback)

  const host = useCallback(
    (transport: Host['transport']): Host => ({
      transport,
      now: Date.now,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      signIn: async (url) => {
        setBlockedUrl(tab.navigate(url) ? null : url)
        return null
      },
      hold: hold.hold,
    }),
    [hold, tab],
  )

  const resume = useCallback(
    async (stored: Trace) => {
      const engine = await loadEngine()
      setInspection(engine.resumeInspection(stored, host(engine.transport())))
    },
    [host],
  )

  useEffect(() => {
    const stored = storedTrace()
    if (!stored || !isMeant(stored)) return
    setRecorded(stored.recorded)
    setKeptId(stored.keptId ?? null)
    void resume(stored.trace)
  }, [resume])

  /** A press that may lead to the sign-in page: its tab is opened now, and closed if it was not needed. */
  const withTab = (work: (live: Inspection) => Promise<void>) => {
    if (!inspection) return
    setBlockedUrl(null)
    tab.open()
    void walk(inspection, (live) => work(live).finally(tab.discard))
  }

  return {
    trace,
    state: inspection?.state ?? 'idle',
    blockedUrl,
    stray,
    held,
    holding,
    setHolding(on) {
      hold.enabled = on
      setHoldingState(on)
    },
    recorded,
    keptId,
    async start(server, settings, way) {
      const engine = await loadEngine()
      inspection?.cancel()
      setBlockedUrl(null)
      setRecorded(false)
      setKeptId(null)
      const started = engine.createInspection(server, settings, host(engine.transport()))
      setInspection(started)
      await walk(started, (live) => live[way]())
    },
    async open(stored, id = null) {
      setRecorded(true)
      setKeptId(id)
      await resume(stored)
    },
    close() {
      inspection?.cancel()
      hold.drop()
      forgetTrace()
      setInspection(null)
    },
    next() {
      if (trace && nextNeedsTab(trace)) withTab((live) => live.next())
      else void walk(inspection, (live) => live.next())
    },
    signIn: () => withTab((live) => live.signIn()),
    continueAnyway() {
      if (trace?.consented) withTab((live) => live.continueAnyway())
      else void walk(inspection, (live) => live.continueAnyway())
    },
    rerun(from) {
      if (from === 'authorization-response' || from === 'identity-sign-in')
        withTab((live) => live.rerun(from))
      else void walk(inspection, (live) => live.rerun(from))
    },
    receiveCallback,
    callTool: (call) => void inspection?.callTool(call),
    async lifecycle(action) {
      await inspection?.lifecycle(action)
      return inspection?.trace ?? null
    },
    probe: (ids) => void inspection?.probe(ids),
    compareServers: () => void inspection?.compareServers(),
    askAs(identities) {
      if (trace && identities.some((identity) => needsSignIn(identity, trace))) {
        withTab((live) => live.askAs(identities))
      } else void inspection?.askAs(identities)
    },
    callAs: (names, call) => void inspection?.callAs(names, call),
    dropIdentity: (name) => void inspection?.dropIdentity(name),
    registerAs: async (clients) => inspection?.registerAs(clients),
    withdraw: async (exchange) => inspection?.withdraw(exchange),
    resend: async (exchange, request) => inspection?.resend(exchange, request),
    configure: (settings) => inspection?.configure(settings),
    cancel() {
      hold.drop()
      inspection?.cancel()
      tab.discard()
    },
  }
}

/** A link to another inspection opens that one's form, not what this tab had before. */
function isMeant({ trace }: Stored): boolean {
  const { search } = window.location
  return search === '' || pageUrl(trace.server, trace.settings).endsWith(search)
}

/** The URL is built, so the next step is the browser's: at the authorization server, or at the identity provider. */
function nextNeedsTab(trace: Trace): boolean {
  const { authorizationUrl, callback, identityRequest, identityCallback } = trace.facts
  const away = (url: unknown, back: unknown) => url !== undefined && back === undefined
  return away(authorizationUrl, callback) || away(identityRequest, identityCallback)
}
