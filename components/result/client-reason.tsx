'use client'

import { useEffect, useState } from 'react'
import { sitePath } from '@/components/base-path'
import { goToFinding } from '@/components/findings/go-to-finding'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Prose } from '@/components/ui/prose'
import type { Profile } from '@/lib/clients/profiles/profile'
import type { ClientVerdict } from '@/lib/clients/verdict'
import { clientName } from './client-names'
import { basisOf, ClientProfile } from './client-profile'
import { RegisterAsOne } from './register-as-one'
import { verdictLooks } from './verdict-looks'

/** Where a record that stops nobody ends. */
const ends: Record<NonNullable<ClientVerdict['until']>, string> = {
  register: 'Nothing stops it so far. Whether it may register, nobody has tried.',
  authorize: 'Nothing stops it as far as the sign-in page.',
  token: 'Nothing stops it as far as the token request.',
  use: 'Nothing stops it as far as the first call.',
}

/** Why a client gets in or not, the text it shows, what to change, and how sure that is. */
export function ClientReason({ verdict }: { verdict: ClientVerdict }) {
  const { id, message, explanation, change, because, until } = verdict
  const profile = useProfile(id)
  const { icon, colour, headline } = verdictLooks[verdict.verdict]
  return (
    <div
      data-testid={`reason-${id}`}
      className="mt-1 mb-2.5 grid grid-cols-[minmax(0,1fr)] gap-3 rounded-xl border border-line bg-surface px-3.5 py-3 text-sm"
    >
      <h3 className="flex gap-2 text-base leading-5 font-semibold">
        <Icon name={icon} className={`mt-0.5 ${colour}`} />
        <span className="text-balance">{headline(clientName(id))}</span>
      </h3>
      {explanation ? <p className="text-pretty break-words">{explanation}</p> : null}
      {verdict.verdict === 'works' && until ? <p className="text-pretty">{ends[until]}</p> : null}
      {message ? (
        <Part title="It shows its user">
          <q className="block rounded-md border border-line bg-inset px-2.5 py-1.5 font-mono text-[12.5px] leading-5 break-words">
            {message}
          </q>
        </Part>
      ) : null}
      {because.length > 0 ? (
        <Part title="Because">
          <ul className="grid gap-1.5">
            {because.map((rule) => (
              <Because key={rule} rule={rule} />
            ))}
          </ul>
        </Part>
      ) : null}
      {change ? (
        <Part title="To change">
          <p className="text-pretty break-words">
            <Prose text={change} />
          </p>
        </Part>
      ) : null}
      <RegisterAsOne client={id} />
      {profile ? <ClientProfile profile={profile} /> : null}
      <p className="text-xs text-pretty text-muted">{basisOf(verdict.basis, profile)}</p>
    </div>
  )
}

export function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <p className="text-xs text-muted">{title}</p>
      {children}
    </div>
  )
}

function Because({ rule }: { rule: string }) {
  const { diagnosis } = useInspector()
  const finding = diagnosis?.findings.find((one) => one.rule === rule)
  return (
    <li className="grid gap-0.5">
      <span className="text-pretty break-words">{finding?.title ?? rule}</span>
      <span className="flex flex-wrap gap-x-3.5">
        {finding ? (
          <LinkButton onClick={() => goToFinding(rule)}>Show the finding</LinkButton>
        ) : null}
        <a
          href={sitePath(`/rules/${rule}`)}
          className="rounded-sm text-link underline-offset-3 hover:underline"
        >
          About this rule
        </a>
      </span>
    </li>
  )
}

/** The profile the verdict was computed from; it is loaded already, only not in this part of the page. */
function useProfile(id: ClientVerdict['id']): Profile | null {
  const [profile, setProfile] = useState<Profile | null>(null)
  useEffect(() => {
    let stale = false
    import('@/lib/clients/profiles').then(
      ({ profiles }) => !stale && setProfile(profiles.find((one) => one.id === id) ?? null),
      // Without it the verdict itself still stands.
      () => {},
    )
    return () => {
      stale = true
    }
  }, [id])
  return profile
}
