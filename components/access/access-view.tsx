'use client'

import { useMemo, useState } from 'react'
import { PasteField } from '@/components/flow/paste-field'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { SafeLink } from '@/components/ui/safe-link'
import { Spinner } from '@/components/ui/status'
import { record } from '@/lib/flow/flow-state'
import { awaiting } from '@/lib/flow/identities/awaiting'
import { type AccessTable, compareAccess } from '@/lib/flow/identities/compare'
import type { Identity } from '@/lib/flow/identities/identity'
import { AccessTableView } from './access-table'
import { AddIdentity } from './add-identity'

/** Identities side by side: who is compared, what each sees, and a call tried with each. */
export function AccessView({ onShow }: { onShow(exchange: number): void }) {
  const { trace, live } = useInspector()
  const table = useMemo(() => compareAccess(trace.facts), [trace.facts])
  const [adding, setAdding] = useState(false)
  const [onlyDifferences, showOnlyDifferences] = useState(false)
  const known = trace.facts.identities?.value ?? []
  const identities = known.map(({ identity }) => identity)
  const { state, note, error } = record(trace, 'access')
  const busy = state === 'running'
  const rows = onlyDifferences ? table.rows.filter(({ differs }) => differs) : table.rows
  const differing = table.rows.filter(({ differs }) => differs).length
  const waiting = known.find(({ signIn }) => signIn !== null)
  const name = waiting?.identity.name ?? ''
  const page = waiting?.signIn?.authorizationUrl?.value
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {known.length === 0 ? (
        <p className="max-w-2xl text-sm text-pretty text-muted">
          The server is asked for its tools, resources and prompts once for each identity. These are
          real requests and change nothing; calls come later, with a press of their own.
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {adding ? null : (
          <Buttons identities={identities} busy={busy} onAdd={() => setAdding(true)} />
        )}
        <p role="status" className="flex items-center gap-2 text-sm text-muted">
          {busy ? <Spinner /> : null}
          {busy
            ? 'Asking the server…'
            : (error?.message ?? <span className="sr-only">{note}</span>)}
        </p>
        {table.rows.length > 0 ? (
          <label className="ml-auto flex items-center gap-2 text-sm" htmlFor="only-differences">
            <input
              id="only-differences"
              type="checkbox"
              data-testid="only-differences"
              checked={onlyDifferences}
              onChange={(event) => showOnlyDifferences(event.target.checked)}
              className="size-4 accent-ink"
            />
            Only differences ({differing})
          </label>
        ) : null}
      </div>
      {adding ? (
        <AddIdentity
          taken={identities.map(({ name }) => name)}
          busy={busy}
          onDone={() => setAdding(false)}
        />
      ) : null}
      {waiting && page ? (
        <div className="grid max-w-2xl gap-3">
          <p className="text-sm">
            Sign in as {name} in the tab that opened, or{' '}
            <SafeLink href={page} inline>
              open the sign-in page
            </SafeLink>
            . This page goes on by itself.
          </p>
          <PasteField
            key={name}
            redirectUri={waiting.signIn?.redirectUri?.value ?? ''}
            objection={(url) =>
              awaiting(trace.facts, url) === null
                ? `This callback answers another sign-in: its state is not the one that was sent for ${name}.`
                : null
            }
            onPaste={live.receiveCallback}
          />
        </div>
      ) : null}
      {known.length > 0 ? (
        <div className="-mx-1 overflow-x-auto px-1 pb-1">
          <AccessTableView table={table} rows={rows} busy={busy} onShow={onShow} />
          {rows.length === 0 && !busy ? (
            <p className="border-t border-line py-6 text-center text-sm text-muted">
              {emptyWords(table)}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

/** Why there is no row to show. */
function emptyWords({ rows, columns }: AccessTable): string {
  if (rows.length > 0) return 'Everybody who gets in sees the same.'
  return columns.some(({ door }) => door?.kind === 'allowed')
    ? 'Nobody sees a tool, a resource or a prompt.'
    : 'Nobody gets in yet. Add an identity with a token, or sign in.'
}

const anonymous: Identity = { name: 'anonymous', credential: { kind: 'anonymous' } }
const you: Identity = { name: 'you', credential: { kind: 'signed-in' } }

interface ButtonsProps {
  identities: readonly Identity[]
  busy: boolean
  onAdd(): void
}

/** Nothing is sent before a press, and the first one begins with who is at hand. */
function Buttons({ identities, busy, onAdd }: ButtonsProps) {
  const { trace, live } = useInspector()
  const isIn = trace.facts.accessToken !== undefined || trace.settings.accessToken !== null
  const first = identities.length === 0
  return (
    <>
      {first ? (
        <Button
          look="primary"
          size="sm"
          data-testid="ask-first"
          disabled={busy || live.recorded}
          onClick={() => live.askAs(isIn ? [anonymous, you] : [anonymous])}
        >
          {isIn ? 'Ask anonymously and as you' : 'Ask anonymously'}
        </Button>
      ) : null}
      <Button size="sm" data-testid="add-identity" disabled={live.recorded} onClick={onAdd}>
        Add an identity
      </Button>
      {first ? null : (
        <Button
          size="sm"
          look="quiet"
          disabled={busy || live.recorded}
          onClick={() => live.askAs(identities)}
        >
          Ask all again
        </Button>
      )}
    </>
  )
}
