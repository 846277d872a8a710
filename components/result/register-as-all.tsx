'use client'

import { useState } from 'react'
import { listed, plural } from '@/components/findings/words'
import { LinkButton } from '@/components/ui/button'
import { Spinner } from '@/components/ui/status'
import type { ClientId } from '@/lib/clients/ids'
import type { RegistrationAttempt } from '@/lib/clients/registration/attempt'
import { clientName } from './client-names'
import { RegisterAsDialog } from './register-as-dialog'
import { useRegisterAs } from './use-register-as'

/** Registers as every client that registers dynamically, after one question; says in a line what came of it. */
export function RegisterAsAll() {
  const { registrations, attempts, busy, disabled, register, withdraw } = useRegisterAs()
  const [asking, setAsking] = useState(false)
  if (registrations.length === 0 && attempts.size === 0) return null
  const deletable = [...attempts.values()].filter(({ deletion }) => deletion === 'offered')
  return (
    <div className="mt-2 grid justify-items-start gap-1.5 text-sm">
      {attempts.size > 1 ? (
        <p role="status" data-testid="registrations" className="text-pretty">
          {summary(attempts)}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1">
        {registrations.length > 0 ? (
          <LinkButton
            data-testid="register-as-all"
            disabled={disabled}
            onClick={() => setAsking(true)}
          >
            Register as each of {registrations.length} clients
          </LinkButton>
        ) : null}
        {deletable.length > 1 ? (
          <LinkButton
            disabled={disabled}
            onClick={() => withdraw(deletable.map(({ exchange }) => exchange))}
          >
            Delete {deletable.length} {plural(deletable.length, 'registration')} again
          </LinkButton>
        ) : null}
        {busy ? <Spinner /> : null}
      </div>
      <RegisterAsDialog
        open={asking}
        registrations={registrations}
        onClose={() => setAsking(false)}
        onSend={(wanted) => {
          setAsking(false)
          register(wanted)
        }}
      />
    </div>
  )
}

/** `Registered as 19 clients: 17 accepted; refused: Cursor and Codex.` */
function summary(attempts: ReadonlyMap<ClientId, RegistrationAttempt>): string {
  const of = (...outcomes: RegistrationAttempt['outcome'][]) =>
    [...attempts].flatMap(([id, { outcome }]) => (outcomes.includes(outcome) ? clientName(id) : []))
  const accepted = of('accepted').length
  const parts = [
    accepted > 0 && `${accepted} accepted`,
    of('altered').length > 0 && `altered: ${listed(of('altered'))}`,
    of('refused').length > 0 && `refused: ${listed(of('refused'))}`,
    of('unanswered').length > 0 && `no answer: ${listed(of('unanswered'))}`,
  ]
  return `Tried to register as ${attempts.size} clients: ${parts.filter(Boolean).join('; ')}.`
}
