'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { StatusGlyph } from '@/components/ui/status'
import type { ClientId } from '@/lib/clients/ids'
import type { RegisteredOtherwise, RegistrationAttempt } from '@/lib/clients/registration/attempt'
import { attemptLooks } from './verdict-looks'

interface RegistrationOutcomeProps {
  client: ClientId
  attempt: RegistrationAttempt
  disabled: boolean
  onDelete(): void
}

/** Accepted, refused or altered: what the registration endpoint made of a client, member by member. */
export function RegistrationOutcome({
  client,
  attempt,
  disabled,
  onDelete,
}: RegistrationOutcomeProps) {
  const { show } = useInspector()
  const { outcome, status, error, description, changes, deletion, deletedBy } = attempt
  const { tone, words } = attemptLooks[outcome]
  return (
    <div
      data-testid={`registration-${client}`}
      data-outcome={outcome}
      role="status"
      className="grid grid-cols-[minmax(0,1fr)] gap-1.5"
    >
      <p className="flex gap-2">
        <span className="mt-px">
          <StatusGlyph tone={tone} label="" />
        </span>
        <span className="min-w-0 break-words">
          <span className="font-medium">Registration: {words.toLowerCase()}</span>
          {error || (status !== null && outcome === 'refused') ? (
            <span className="font-mono text-[12.5px]">
              {' '}
              {[status, error].filter((part) => part !== null).join(' ')}
            </span>
          ) : null}
        </span>
      </p>
      {description ? <p className="break-words text-muted">{description}</p> : null}
      {changes.map((change) => (
        <Change key={change.member} change={change} />
      ))}
      {deletion === 'deleted' ? <p>The registration was deleted again.</p> : null}
      {deletion === 'failed' ? (
        <p className="text-bad">The server did not delete it: the registration is still there.</p>
      ) : null}
      {deletion === 'not-offered' && (outcome === 'accepted' || outcome === 'altered') ? (
        <p className="text-xs text-muted">
          It stays on the server, which offers no way to delete it (RFC 7592).
        </p>
      ) : null}
      <div className="flex flex-wrap gap-x-3.5 gap-y-1">
        <LinkButton onClick={() => show({ exchange: deletedBy ?? attempt.exchange, at: 'status' })}>
          Show the request
        </LinkButton>
        {deletion === 'offered' || deletion === 'failed' ? (
          <LinkButton
            data-testid={`delete-registration-${client}`}
            disabled={disabled}
            onClick={onDelete}
          >
            Delete this registration again
          </LinkButton>
        ) : null}
      </div>
    </div>
  )
}

/** What was asked for and is not there weighs more than what the server added. */
function Change({ change: { member, without, added } }: { change: RegisteredOtherwise }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5 rounded-md border border-line bg-inset px-2.5 py-1.5 font-mono text-[12.5px] leading-5">
      <p className="text-muted">{member}</p>
      {without.map((value) => (
        <p key={value} className="text-bad [overflow-wrap:anywhere]">
          <span aria-hidden="true">− </span>
          <span className="sr-only">without </span>
          {value}
        </p>
      ))}
      {added.map((value) => (
        <p key={value} className="[overflow-wrap:anywhere] text-ok">
          <span aria-hidden="true">+ </span>
          <span className="sr-only">added </span>
          {value}
        </p>
      ))}
    </div>
  )
}
