'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/status'
import type { ClientId } from '@/lib/clients/ids'
import { clientName } from './client-names'
import { RegisterAsDialog } from './register-as-dialog'
import { RegistrationOutcome } from './registration-outcome'
import { useRegisterAs } from './use-register-as'

/** Registers as one client does, after it was said what that sends; shows what came of it. */
export function RegisterAsOne({ client }: { client: ClientId }) {
  const { registrations, attempts, busy, disabled, register, withdraw } = useRegisterAs()
  const [asking, setAsking] = useState(false)
  const registration = registrations.find((one) => one.client === client)
  const attempt = attempts.get(client)
  if (!registration && !attempt) return null
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line pt-3">
      {attempt ? (
        <RegistrationOutcome
          client={client}
          attempt={attempt}
          disabled={disabled}
          onDelete={() => withdraw([attempt.exchange])}
        />
      ) : null}
      {registration ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Button
            size="sm"
            data-testid={`register-as-${client}`}
            disabled={disabled}
            onClick={() => setAsking(true)}
          >
            {busy ? <Spinner /> : null}
            {attempt ? 'Register again' : `Register as ${clientName(client)}`}
          </Button>
          {registration.prefersDocument ? (
            <p className="basis-full text-xs text-pretty text-muted">
              On this server it names its metadata document and does not register, so this decides
              nothing for it.
            </p>
          ) : null}
          <RegisterAsDialog
            open={asking}
            registrations={[registration]}
            onClose={() => setAsking(false)}
            onSend={(wanted) => {
              setAsking(false)
              register(wanted)
            }}
          />
        </div>
      ) : null}
    </div>
  )
}
