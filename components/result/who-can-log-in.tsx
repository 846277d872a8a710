'use client'

import { Fragment, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import type { ClientId } from '@/lib/clients/ids'
import type { ClientVerdict } from '@/lib/clients/verdict'
import { clientName } from './client-names'
import { ClientReason } from './client-reason'
import { RegisterAsAll } from './register-as-all'
import { verdictLooks } from './verdict-looks'

/** Most asked for, so shown first. */
const foremost: readonly ClientId[] = [
  'claude-code',
  'vscode',
  'cursor',
  'chatgpt',
  'codex',
  'claude-ai',
]

/** Two in a row: an odd number would leave its place beside it empty. */
const perRow = 2

/** The verdict for each client; a press on one opens beneath it why, what it shows its user, and what to change. */
export function WhoCanLogIn() {
  const { verdicts } = useInspector()
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<ClientId | null>(null)
  if (!verdicts || verdicts.length === 0) return null
  const rank = ({ id }: ClientVerdict) =>
    foremost.includes(id) ? foremost.indexOf(id) : foremost.length
  const sorted = verdicts.toSorted((a, b) => rank(a) - rank(b))
  const visible = all ? sorted.length : foremost.length
  const at = sorted.findIndex(({ id }) => id === chosen)
  const rowEnd = Math.min(at - (at % perRow) + perRow - 1, visible - 1)
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
          const shown = at >= 0 && index === rowEnd ? sorted[at] : undefined
          return (
            <Fragment key={verdict.id}>
              <li
                data-testid={`client-${verdict.id}`}
                data-verdict={verdict.verdict}
                hidden={index >= visible}
              >
                <ClientRow
                  verdict={verdict}
                  open={chosen === verdict.id}
                  onPress={() => setChosen(chosen === verdict.id ? null : verdict.id)}
                />
              </li>
              {shown && at < visible ? (
                <li className="col-span-2">
                  <ClientReason key={shown.id} verdict={shown} />
                </li>
              ) : null}
            </Fragment>
          )
        })}
      </ul>
      <p className="mt-2 text-xs text-muted">{countsOf(verdicts)}</p>
      <RegisterAsAll />
    </Section>
  )
}

interface ClientRowProps {
  verdict: ClientVerdict
  open: boolean
  onPress(): void
}

function ClientRow({ verdict, open, onPress }: ClientRowProps) {
  const { icon, colour, words } = verdictLooks[verdict.verdict]
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onPress}
      title={`${clientName(verdict.id)} ${words}`}
      className={`-mx-1.5 flex w-full items-center gap-2 rounded-md px-1.5 py-1 text-left hover:bg-hover ${open ? 'bg-selected' : ''}`}
    >
      <Icon name={icon} className={colour} />
      <span className="min-w-0 truncate">{clientName(verdict.id)}</span>
      <span className="sr-only">{words}</span>
    </button>
  )
}

/** `21 get in, 9 do not, 4 cannot be told.` */
function countsOf(verdicts: readonly ClientVerdict[]): string {
  const number = (kind: ClientVerdict['verdict']) =>
    verdicts.filter(({ verdict }) => verdict === kind).length
  const [works, fails, unknown] = [number('works'), number('fails'), number('unknown')]
  const parts = [
    `${works} ${works === 1 ? 'gets' : 'get'} in`,
    fails > 0 && `${fails} ${fails === 1 ? 'does' : 'do'} not`,
    unknown > 0 && `${unknown} cannot be told`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
