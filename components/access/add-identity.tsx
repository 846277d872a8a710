'use client'

import { type FormEvent, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinesField } from '@/components/inspector/lines-field'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { SafeLink } from '@/components/ui/safe-link'
import { serviceFor } from '@/lib/clients/services'
import { type Draft, type DraftKind, newDraft, readDraft, suggestedName, usualKind } from './draft'

const kinds: readonly (readonly [DraftKind, string])[] = [
  ['token', 'A token of my own'],
  ['headers', 'Headers, as a proxy sends them'],
  ['scope', 'My login with another scope'],
  ['anonymous', 'Anonymous'],
  ['signed-in', 'My login'],
]

interface AddIdentityProps {
  taken: readonly string[]
  busy: boolean
  onDone(): void
}

/** Another identity to compare with; adding it asks the server in its name at once. */
export function AddIdentity({ taken, busy, onDone }: AddIdentityProps) {
  const { trace, live } = useInspector()
  const [service] = useState(() => serviceFor(trace.server))
  const [draft, setDraft] = useState<Draft>(() => newDraft(usualKind(service), service))
  const [problem, setProblem] = useState<string | null>(null)
  const change = (changed: Partial<Draft>) => {
    setDraft({ ...draft, ...changed })
    setProblem(null)
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const identity = readDraft(draft, taken, service)
    if ('problem' in identity) return setProblem(identity.problem)
    live.askAs([identity])
    setDraft(newDraft(draft.kind, service))
    onDone()
  }
  return (
    <form
      onSubmit={add}
      aria-label="Add an identity"
      data-testid="identity-form"
      className="grid gap-3 rounded-lg border border-line bg-canvas p-4"
    >
      <div className="grid gap-3 md:grid-cols-2">
        <SelectField
          label="Who"
          options={kinds}
          value={draft.kind}
          data-testid="identity-kind"
          onChange={(event) => change({ kind: event.target.value as DraftKind })}
        />
        <TextField
          label="Called"
          placeholder={suggestedName(draft.kind, taken)}
          value={draft.name}
          data-testid="identity-name"
          onChange={(event) => change({ name: event.target.value })}
        />
      </div>
      <Fields draft={draft} change={change} />
      {service?.headers && draft.kind === usualKind(service) ? (
        <p className="text-sm text-muted">
          {service.name} takes {service.credential}.{' '}
          {service.create ? (
            <>
              Create it: <SafeLink href={service.create} inline />
            </>
          ) : null}
        </p>
      ) : null}
      {problem ? (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" size="sm" disabled={busy} data-testid="identity-add">
          Add and ask
        </Button>
        <Button size="sm" look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <span className="text-xs text-muted">Stays in this tab; reports show it masked.</span>
      </div>
    </form>
  )
}

interface FieldsProps {
  draft: Draft
  change(changed: Partial<Draft>): void
}

function Fields({ draft, change }: FieldsProps) {
  const { trace } = useInspector()
  const { resourceScopes, refreshToken } = trace.facts
  if (draft.kind === 'token') {
    return (
      <div className="grid gap-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <TextField
          label="Token"
          type="password"
          value={draft.token}
          data-testid="identity-token"
          onChange={(event) => change({ token: event.target.value })}
        />
        <TextField
          label="Header"
          value={draft.header}
          onChange={(event) => change({ header: event.target.value })}
        />
        <TextField
          label="Scheme"
          placeholder="none"
          value={draft.scheme}
          onChange={(event) => change({ scheme: event.target.value })}
        />
      </div>
    )
  }
  if (draft.kind === 'headers') {
    return (
      <LinesField
        label="Headers"
        placeholder="X-Forwarded-User: alice"
        hint="One on each line. They go to the MCP server in place of your own credentials."
        separator=": "
        value={draft.headers}
        onChange={(headers) => change({ headers })}
      />
    )
  }
  if (draft.kind === 'scope') {
    const known = resourceScopes?.value.join(' ')
    return (
      <TextField
        label="Scope"
        placeholder={known || 'read'}
        hint={
          refreshToken
            ? 'Asked for with the refresh token, which the server may replace by a new one.'
            : 'Opens the sign-in page in a new tab, and leaves your login as it is.'
        }
        value={draft.scope}
        data-testid="identity-scope"
        onChange={(event) => change({ scope: event.target.value })}
      />
    )
  }
  return (
    <p className="text-sm text-muted">
      {draft.kind === 'anonymous'
        ? 'No token, no cookie, none of the headers that say who asks.'
        : 'The token of this inspection, and the headers of its settings.'}
    </p>
  )
}
