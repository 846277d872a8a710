'use client'

import { useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import type { ClientId } from '@/lib/clients/ids'
import type { ClientVerdict } from '@/lib/clients/verdict'
import { clientName } from './client-names'
import { ClientReason } from './client-reason'

const looks: Record<ClientVerdict['verdict'], { icon: IconName; colour: string; words: string }> = {
  works: { icon: 'check', colour: 'text-ok', words: 'gets in' },
  fails: { icon: 'cross', colour: 'text-bad', words: 'does not get in' },
  unknown: { icon: 'question', colour: 'text-muted', words: 'cannot be told' },
}

/** Most asked for, so shown first. */
const foremost: readonly ClientId[] = [
  'claude-code',
  'vscode',
  'cursor',
  'chatgpt',
  'codex',
  'claude-ai',
]

/** The verdict for each client; a press on one says why, what it shows its user, and what to change. */
export function WhoCanLogIn() {
  const { verdicts } = useInspector()
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<ClientId | null>(null)
  if (!verdicts || verdicts.length === 0) return null
  const rank = ({ id }: ClientVerdict) =>
    foremost.includes(id) ? foremost.indexOf(id) : foremost.length
  const sorted = verdicts.toSorted((a, b) => rank(a) - rank(b))
  const shown = sorted.find(({ id }) => id === chosen)
  return (
    <Section
      title="Who can log in"
      aside={
        sorted.length > foremost.length ? (
          <LinkButton onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? 'Fewer' : `All ${sorted.length}`}
          </LinkButton>
        ) : null
      }
    >
      <ul className="grid grid-cols-2 gap-x-4">
        {sorted.map((verdict, index) => {
          const { icon, colour, words } = looks[verdict.verdict]
          return (
            <li
              key={verdict.id}
              data-testid={`client-${verdict.id}`}
              data-verdict={verdict.verdict}
              hidden={!all && index >= foremost.length}
            >
              <button
                type="button"
                aria-expanded={chosen === verdict.id}
                onClick={() => setChosen(chosen === verdict.id ? null : verdict.id)}
                className={`-mx-1.5 flex w-full items-center gap-2 rounded-md px-1.5 py-1 text-left hover:bg-hover ${chosen === verdict.id ? 'bg-selected' : ''}`}
              >
                <Icon name={icon} className={colour} />
                <span className="min-w-0 truncate">{clientName(verdict.id)}</span>
                <span className="sr-only">{words}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {shown ? <ClientReason verdict={shown} /> : null}
    </Section>
  )
}
