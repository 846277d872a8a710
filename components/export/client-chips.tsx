'use client'

import { useState } from 'react'
import { clientName } from '@/components/result/client-names'
import { LinkButton } from '@/components/ui/button'
import type { Client } from '@/lib/clients/client'

interface ClientChipsProps {
  clients: readonly Client[]
  chosen: Client['id']
  onChoose(id: Client['id']): void
}

/** Every client; two rows of them until somebody asks for all, or moves into the others by keyboard. */
export function ClientChips({ clients, chosen, onChoose }: ClientChipsProps) {
  const [all, setAll] = useState(false)
  return (
    <div className="grid justify-items-start gap-1.5">
      <ul
        aria-label="Client"
        className={`-m-1 flex flex-wrap gap-1.5 overflow-hidden p-1 ${all ? '' : 'max-h-20'}`}
      >
        {clients.map((client) => (
          <li key={client.id}>
            <button
              type="button"
              data-testid={`export-${client.id}`}
              aria-pressed={client.id === chosen}
              onClick={(event) => {
                onChoose(client.id)
                if (event.currentTarget.closest('ul')?.scrollTop) setAll(true)
              }}
              onFocus={(event) => event.currentTarget.matches(':focus-visible') && setAll(true)}
              className={`h-8 rounded-lg border px-2.5 text-sm font-medium ${client.id === chosen ? 'border-ink bg-selected' : 'border-line bg-surface hover:border-line-strong hover:bg-hover'}`}
            >
              {clientName(client.id)}
            </button>
          </li>
        ))}
      </ul>
      <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? 'Fewer' : `All ${clients.length} clients`}
      </LinkButton>
    </div>
  )
}
