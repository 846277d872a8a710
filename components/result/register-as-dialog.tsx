'use client'

import { useState } from 'react'
import { Bytes } from '@/components/findings/bytes'
import { plural } from '@/components/findings/words'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CheckField } from '@/components/ui/field'
import type { ClientRegistration } from '@/lib/clients/registration/request'
import { stringsAt } from '@/lib/http/json'
import { clientName } from './client-names'

interface RegisterAsDialogProps {
  open: boolean
  registrations: readonly ClientRegistration[]
  onSend(registrations: readonly ClientRegistration[]): void
  onClose(): void
}

/** What will be sent in a client's name, where to, and what stays behind: nothing goes out before the press. */
export function RegisterAsDialog({ open, registrations, onSend, onClose }: RegisterAsDialogProps) {
  const { trace } = useInspector()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = registrations.filter(({ client }) => !left.has(client))
  const [only] = registrations
  const single = registrations.length === 1 && only ? only : null
  const toggle = (client: string) => {
    const next = new Set(left)
    if (!next.delete(client)) next.add(client)
    setLeft(next)
  }
  return (
    <Dialog
      title={single ? `Register as ${clientName(single.client)}` : 'Register as each client'}
      open={open}
      onClose={onClose}
      wide
      footer={
        <>
          <p className="mr-auto text-sm text-muted">Nothing has been sent yet.</p>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            data-testid={open ? 'register-as-send' : undefined}
            disabled={chosen.length === 0}
            onClick={() => onSend(chosen)}
          >
            {single
              ? `Register as ${clientName(single.client)}`
              : `Register ${chosen.length} times`}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-pretty">
          {single
            ? 'One request goes to the registration endpoint'
            : `${chosen.length} ${plural(chosen.length, 'request')}, one for each client, go to the registration endpoint`}{' '}
          <code className="[overflow-wrap:anywhere]">
            {trace.facts.registrationEndpoint?.value}
          </code>
          , with the metadata that{' '}
          {single ? 'this client itself sends' : 'these clients send themselves'}.
        </p>
        <p className="text-pretty text-warn">
          {single ? 'A registration stays' : 'Registrations stay'} behind on the server, under{' '}
          {single ? 'the client’s name' : 'the clients’ names'}, unless the server offers to delete
          {single ? ' it' : ' them'} again.
        </p>
        {single ? (
          <Bytes
            label={`Registration request of ${clientName(single.client)}`}
            text={JSON.stringify(single.body, null, 2)}
          />
        ) : (
          <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
            {registrations.map(({ client, body }) => (
              <CheckField
                key={client}
                label={clientName(client)}
                checked={!left.has(client)}
                onChange={() => toggle(client)}
                hint={(stringsAt(body, 'redirect_uris') ?? []).map((uri) => (
                  <span key={uri} className="block font-mono [overflow-wrap:anywhere]">
                    {uri}
                  </span>
                ))}
              />
            ))}
          </div>
        )}
      </div>
    </Dialog>
  )
}
