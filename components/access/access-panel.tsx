'use client'

import { lazy, Suspense, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import type { IdentityAccess } from '@/lib/flow/identities/identity'
import { listKinds } from '@/lib/flow/identities/identity'
import { outcomeLook } from './looks'

const AccessView = lazy(() =>
  import('./access-view').then(({ AccessView }) => ({ default: AccessView })),
)

/** Who may do what: a line for each identity that was asked about, and the way to the wide view. */
export function AccessPanel() {
  const { trace, show } = useInspector()
  const [open, setOpen] = useState(false)
  // Once opened it stays, with the row that was looked at.
  const [loaded, setLoaded] = useState(false)
  const known = trace.facts.identities?.value ?? []
  const begin = () => {
    setLoaded(true)
    setOpen(true)
  }
  if (trace.facts.access === undefined && known.length === 0) return null
  return (
    <Section title="Who may do what">
      {known.length === 0 ? (
        <p className="mb-2.5 text-sm text-pretty text-muted">
          Compare what several identities see and may call: anonymous, your login, other tokens,
          what a proxy forwards, another scope.
        </p>
      ) : (
        <ul className="mb-2.5 grid gap-1">
          {known.map((access) => (
            <Line key={access.identity.name} access={access} />
          ))}
        </ul>
      )}
      <Button size="sm" data-testid="access" onClick={begin}>
        Compare identities
      </Button>
      <Dialog title="Who may do what" open={open} onClose={() => setOpen(false)} wide="widest">
        {loaded ? (
          <Suspense fallback={<p className="text-sm text-muted">Opening…</p>}>
            <AccessView
              onShow={(exchange) => {
                setOpen(false)
                show({ exchange, at: 'status' })
              }}
            />
          </Suspense>
        ) : null}
      </Dialog>
    </Section>
  )
}

function Line({ access: { identity, door, lists } }: { access: IdentityAccess }) {
  const { icon, colour } = door
    ? outcomeLook(door)
    : ({ icon: 'wait', colour: 'text-muted' } as const)
  const seen = listKinds.reduce((sum, kind) => sum + (lists[kind]?.items.length ?? 0), 0)
  const words =
    door === null ? 'waits for the sign-in' : door.kind === 'allowed' ? `sees ${seen}` : 'stays out'
  return (
    <li className="flex items-center gap-2">
      <Icon name={icon} className={colour} />
      <span className="min-w-0 truncate">{identity.name}</span>
      <span className="ml-auto text-sm whitespace-nowrap text-muted">{words}</span>
    </li>
  )
}
