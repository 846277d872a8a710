'use client'

import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Settings } from '@/lib/flow/settings'
import { IncomingChallenge } from './incoming-challenge'
import { IncomingMessage } from './incoming-message'
import { IncomingServers } from './incoming-servers'
import type { Understood } from './understand'

/** Everything but a trace, which is opened at once. */
export type Readable = Exclude<Understood, { kind: 'trace' }>

export interface IncomingActions {
  /** Fills the form; starts nothing. */
  onUse(server: string, settings: Partial<Settings>): void
  onClose(): void
}

/** What was pasted or dropped, read back to the person, with what can be done with it. */
export function IncomingPanel({ incoming, ...actions }: { incoming: Readable } & IncomingActions) {
  return (
    <section
      aria-label="What you pasted"
      data-testid="incoming"
      className="relative mt-4 rounded-xl border border-line bg-surface p-4"
    >
      <button
        type="button"
        onClick={actions.onClose}
        aria-label="Close"
        className="absolute top-2.5 right-2.5 rounded-md p-1.5 text-muted hover:bg-hover hover:text-ink"
      >
        <Icon name="cross" />
      </button>
      <div className="[&_h2]:pr-8" aria-live="polite">
        {content(incoming, actions)}
      </div>
    </section>
  )
}

function content(incoming: Readable, actions: IncomingActions): ReactNode {
  switch (incoming.kind) {
    case 'servers':
      return <IncomingServers servers={incoming.servers} {...actions} />
    case 'challenge':
      return <IncomingChallenge header={incoming.header} />
    case 'message':
      return <IncomingMessage text={incoming.text} />
    case 'damaged':
      return <IncomingDamaged problem={incoming.problem} />
    case 'url':
      return null
  }
}

function IncomingDamaged({ problem }: { problem: string }) {
  return (
    <div data-testid="damaged-file">
      <h2 className="font-semibold">This recording cannot be opened</h2>
      <p className="mt-1 text-sm break-words text-muted">{problem}</p>
      <p className="mt-1 text-sm text-muted">
        Ask for the file again, whole, as the page or the command line wrote it.
      </p>
    </div>
  )
}
