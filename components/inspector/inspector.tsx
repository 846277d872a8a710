'use client'

import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { ownRedirectUri, sitePath } from '@/components/base-path'
import type { KeptRun } from '@/components/history/kept'
import { isHidden, rerunnable } from '@/components/history/rerunnable'
import { StartScreen } from '@/components/start/start-screen'
import { ErrorBoundary } from '@/components/ui/error-boundary'
import { OnceOpened } from '@/components/ui/once-opened'
import { readServerUrl } from '@/lib/flow/server-url'
import type { Settings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import { firstSettings } from './first-settings'
import { onceThere } from './once-there'
import { pageUrl, readPageUrl } from './page-url'
import { ServerForm } from './server-form'
import { TopBar } from './top-bar'
import { loadEngine, useInspection } from './use-inspection'
import { useShortcuts } from './use-shortcuts'

const loadWorkspace = () => import('./workspace')
const ComparisonDialog = lazy(() =>
  import('@/components/history/comparison-dialog').then(({ ComparisonDialog }) => ({
    default: ComparisonDialog,
  })),
)
const HoldDialog = lazy(() =>
  import('./hold-dialog').then(({ HoldDialog }) => ({ default: HoldDialog })),
)
const loadSettings = () => import('./settings-dialog')
const SettingsDialog = lazy(() =>
  loadSettings().then(({ SettingsDialog }) => ({ default: SettingsDialog })),
)
const ShortcutsDialog = lazy(() =>
  import('./shortcuts-dialog').then(({ ShortcutsDialog }) => ({ default: ShortcutsDialog })),
)
const Workspace = lazy(() => loadWorkspace().then(({ Workspace }) => ({ default: Workspace })))

/** The page: first screen until something is inspected, then the inspecting screen. */
export function Inspector() {
  const live = useInspection()
  const { trace } = live
  const [server, setServer] = useState('')
  const [settings, setSettings] = useState<Settings>(firstSettings)
  const [problem, setProblem] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'settings' | 'shortcuts' | null>(null)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [pair, setPair] = useState<readonly [KeptRun, KeptRun] | null>(null)
  const close = () => setDialog(null)

  // Before anything can be pressed: a press between hydration and a later effect would find an empty form.
  useLayoutEffect(() => {
    if (!window.location.search) return
    const link = readPageUrl(window.location.search)
    setServer((typed) => typed || link.server)
    setSettings((known) => ({ ...known, ...link.settings }))
  }, [])
  useEffect(() => onceThere([loadWorkspace, loadEngine, loadSettings]), [])

  const resumed = trace?.startedAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form takes over a trace once, when it is opened.
  useEffect(() => {
    if (!trace) return
    setServer(trace.server)
    if (!live.recorded) {
      setMissing([])
      return setSettings(trace.settings)
    }
    const usable = rerunnable(trace.settings, { redirectUri: ownRedirectUri() })
    setSettings(usable.settings)
    setMissing(usable.missing)
  }, [resumed])

  const link = trace && !live.recorded ? pageUrl(trace.server, trace.settings) : null
  useEffect(() => {
    if (link) history.replaceState(null, '', link)
  }, [link])

  const change = (changed: Partial<Settings>) => {
    setSettings((known) => ({ ...known, ...changed }))
    live.configure(changed)
  }
  const begin = (way: 'inspect' | 'next') => {
    const address = readServerUrl(server)
    if ('problem' in address) return setProblem(address.problem)
    if (isHidden(address.url)) {
      return setProblem('A secret was taken out of this URL. Put it back in place of the mark.')
    }
    setProblem(null)
    setServer(address.url)
    void live.start(address.url, settings, way)
  }
  const leave = () => {
    live.close()
    setProblem(null)
    history.replaceState(null, '', pageUrl(server, settings))
  }
  const open = (opened: Trace, keptId?: string) => {
    history.replaceState(null, '', sitePath('/'))
    setProblem(null)
    void live.open(opened, keptId)
  }
  useShortcuts({ help: () => setDialog('shortcuts') })

  const form = {
    server,
    problem,
    settings,
    onServer(text: string) {
      setServer(text)
      setProblem(null)
    },
    onChange: change,
    onInspect: () => begin('inspect'),
    onSettings: () => setDialog('settings'),
  }
  return (
    <>
      <main
        data-testid="flow"
        data-round={trace?.round ?? 1}
        data-state={live.state}
        className={trace ? 'flex h-dvh flex-col overflow-hidden' : 'min-h-dvh'}
      >
        {trace ? (
          <>
            <TopBar onHome={leave} onShortcuts={() => setDialog('shortcuts')}>
              <ServerForm {...form} compact running={live.state === 'running'} />
            </TopBar>
            <ErrorBoundary key={trace.startedAt} what="This inspection" onLeave={leave}>
              <Suspense fallback={<p className="p-6 text-muted">Opening the inspection…</p>}>
                <Workspace
                  live={live}
                  trace={trace}
                  onSettings={() => setDialog('settings')}
                  onCompare={(before, after) => setPair([before, after])}
                  onRunAgain={() => begin('inspect')}
                  missing={missing}
                />
              </Suspense>
            </ErrorBoundary>
          </>
        ) : (
          <StartScreen
            form={form}
            onStep={() => begin('next')}
            onTrace={(opened) => open(opened)}
            onKept={(id, run) => open(run.trace, id)}
            onCompare={(before, after) => setPair([before, after])}
            onShortcuts={() => setDialog('shortcuts')}
          />
        )}
      </main>
      <OnceOpened open={dialog === 'settings'}>
        <SettingsDialog
          open={dialog === 'settings'}
          onClose={close}
          settings={settings}
          onChange={change}
          holding={live.holding}
          onHolding={live.setHolding}
          running={trace !== null}
        />
      </OnceOpened>
      <OnceOpened open={dialog === 'shortcuts'}>
        <ShortcutsDialog open={dialog === 'shortcuts'} onClose={close} />
      </OnceOpened>
      <OnceOpened open={live.held !== null}>
        <HoldDialog held={live.held} />
      </OnceOpened>
      {pair ? (
        <Suspense fallback={null}>
          <ComparisonDialog runs={pair} onClose={() => setPair(null)} />
        </Suspense>
      ) : null}
    </>
  )
}
