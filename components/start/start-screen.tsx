'use client'

import { lazy, Suspense, useState } from 'react'
import type { KeptRun } from '@/components/history/kept'
import type { Readable } from '@/components/incoming/incoming-panel'
import { isMoreThanUrl, understand } from '@/components/incoming/understand'
import { ServerForm, type ServerFormProps } from '@/components/inspector/server-form'
import { LinkButton } from '@/components/ui/button'
import { FileButton, FileDrop } from '@/components/ui/file-drop'
import type { Trace } from '@/lib/flow/trace'
import { PracticeRow } from './practice-row'
import { KnownRow } from './rows'
import { StartHeader } from './start-header'

const IncomingPanel = lazy(() =>
  import('@/components/incoming/incoming-panel').then(({ IncomingPanel }) => ({
    default: IncomingPanel,
  })),
)

const RecentRow = lazy(() =>
  import('@/components/history/recent-row').then(({ RecentRow }) => ({ default: RecentRow })),
)

interface StartScreenProps {
  form: ServerFormProps
  /** Walks one step instead of the whole discovery. */
  onStep(): void
  /** Shows an inspection that was recorded elsewhere. */
  onTrace(trace: Trace): void
  onShortcuts(): void
  /** Shows an inspection of the history. */
  onKept(id: string, run: KeptRun): void
  onCompare(before: KeptRun, after: KeptRun): void
}

/** One box, one button, and three quiet rows; the box understands what people have in their clipboard. */
export function StartScreen({ form, onStep, onTrace, onShortcuts, ...kept }: StartScreenProps) {
  const [incoming, setIncoming] = useState<Readable | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const take = async (text: string) => {
    const understood = await understand(text)
    if (understood.kind === 'trace') return onTrace(understood.trace)
    if (understood.kind === 'url') form.onServer(understood.url)
    setUnread(null)
    setIncoming(understood.kind === 'url' ? null : understood)
    return understood.kind
  }
  const inspect = async () => {
    const kind = isMoreThanUrl(form.server) ? await take(form.server) : 'url'
    // Somebody who presses Inspect meant a URL; what else the words may be stands beside that.
    if (kind === 'url' || kind === 'message') form.onInspect()
  }
  const guarded = {
    ...form,
    onPaste: (text: string) => {
      if (!isMoreThanUrl(text)) return false
      void take(text)
      return true
    },
    onInspect: () => void inspect(),
  }
  return (
    <FileDrop onText={take} onProblem={setUnread} className="flex min-h-dvh flex-col">
      <StartHeader onShortcuts={onShortcuts} />
      <div className="mx-auto w-full max-w-3xl flex-1 px-5 pt-6 pb-16 md:pt-[clamp(1.5rem,11vh,8rem)]">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">
          Get into an MCP server, or learn why nobody can
        </h1>
        <p className="mt-2 mb-6 max-w-xl text-pretty text-muted">
          Enter its URL. You see every request of the OAuth login, what is wrong and how to fix it,
          and take home the token and the configuration for your client.
        </p>
        <ServerForm {...guarded} />
        {incoming ? (
          <Suspense fallback={null}>
            <IncomingPanel
              incoming={incoming}
              onClose={() => setIncoming(null)}
              onUse={(server, settings) => {
                form.onServer(server)
                form.onChange(settings)
                setIncoming(null)
              }}
            />
          </Suspense>
        ) : null}
        <p className="mt-4 text-sm text-pretty text-muted">
          Inspect reads what the server publishes and leaves nothing behind.{' '}
          <LinkButton data-testid="next-step" onClick={onStep}>
            Walk it step by step
          </LinkButton>
          <br />
          The field also takes an mcp.json, a command, a header or an error message. Drop a file
          anywhere here, or{' '}
          <FileButton
            accept=".json,.jsonc,.har,.toml,.yaml,.yml,.txt,.http,.env"
            testId="open-file"
            onText={take}
            onProblem={setUnread}
          >
            open a configuration, a trace or a HAR file
          </FileButton>
          .
        </p>
        {unread ? (
          <p role="alert" className="mt-2 text-sm text-bad">
            {unread}
          </p>
        ) : null}
        <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-8">
          {/* A boundary of its own: the box and the button hear a press before these do. */}
          <Suspense fallback={null}>
            <PracticeRow onPick={form.onServer} />
            <KnownRow onPick={form.onServer} />
          </Suspense>
          <Suspense fallback={null}>
            <RecentRow onOpen={kept.onKept} onCompare={kept.onCompare} />
          </Suspense>
        </div>
      </div>
    </FileDrop>
  )
}
