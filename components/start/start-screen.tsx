'use client'

import { ServerForm, type ServerFormProps } from '@/components/inspector/server-form'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ThemeSwitch } from '@/components/ui/theme-switch'
import type { Trace } from '@/lib/flow/trace'
import { KnownRow, PracticeRow, RecentRow } from './rows'

interface StartScreenProps {
  form: ServerFormProps
  /** Walks one step instead of the whole discovery. */
  onStep(): void
  onTrace(trace: Trace): void
  onShortcuts(): void
}

/** One box, one button, and three quiet rows. */
export function StartScreen({ form, onStep, onShortcuts }: StartScreenProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-between px-5 py-3">
        <p className="font-semibold">MCP Auth Inspector</p>
        <span className="flex items-center">
          <a
            href="/rules"
            className="rounded-md px-2.5 py-1.5 text-sm text-muted hover:bg-hover hover:text-ink"
          >
            Rules
          </a>
          <ThemeSwitch />
          <button
            type="button"
            onClick={onShortcuts}
            aria-label="Keys"
            title="Keys (?)"
            className="hidden rounded-md p-2 text-muted hover:bg-hover hover:text-ink lg:block"
          >
            <Icon name="keyboard" />
          </button>
        </span>
      </header>
      <div className="mx-auto w-full max-w-3xl flex-1 px-5 pt-[clamp(1.5rem,12vh,8rem)] pb-16">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">
          Get into an MCP server, or learn why nobody can
        </h1>
        <p className="mt-2 mb-6 max-w-xl text-pretty text-muted">
          Enter its URL. You see every request of the OAuth login, what is wrong and how to fix it,
          and take home the token and the configuration for your client.
        </p>
        <ServerForm {...form} />
        <p className="mt-4 text-sm text-muted">
          Inspect reads what the server publishes and leaves nothing behind.{' '}
          <LinkButton data-testid="next-step" onClick={onStep}>
            Walk it step by step
          </LinkButton>
        </p>
        <div className="mt-12 grid gap-8">
          <PracticeRow onPick={form.onServer} />
          <KnownRow onPick={form.onServer} />
          <RecentRow onPick={form.onServer} />
        </div>
      </div>
    </div>
  )
}
