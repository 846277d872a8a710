'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { StatusGlyph } from '@/components/ui/status'
import type { AccessColumn } from '@/lib/flow/identities/compare'
import { listKinds } from '@/lib/flow/identities/identity'
import { doorWords, kindWords, saidWith } from '@/lib/flow/identities/words'

interface ColumnHeadProps {
  column: AccessColumn
  busy: boolean
  onShow(exchange: number): void
}

/** Who the column is about: whether it gets in, how much it sees, and why not. */
export function ColumnHead({ column, busy, onShow }: ColumnHeadProps) {
  const { live, mask } = useInspector()
  const { name, door } = column
  const tone =
    door === null
      ? 'wait'
      : door.kind === 'allowed'
        ? 'ok'
        : door.kind === 'failed'
          ? 'warn'
          : 'bad'
  const said = door ? saidWith(door) : ''
  const exchange = door?.exchange ?? null
  return (
    <th
      scope="col"
      data-testid={`identity-${name}`}
      data-door={door?.kind ?? 'waiting'}
      className="px-3 py-2 text-left align-top md:w-40 font-normal max-md:block max-md:rounded-lg max-md:border max-md:border-line"
    >
      <span className="flex items-start justify-between gap-2">
        <span className="font-semibold [overflow-wrap:anywhere]">{name}</span>
        <button
          type="button"
          disabled={busy || live.recorded}
          aria-label={`Remove ${name}`}
          title={`Remove ${name}`}
          onClick={() => live.dropIdentity(name)}
          className="-mt-0.5 -mr-1.5 rounded-md p-1 text-control hover:bg-hover hover:text-ink disabled:opacity-50"
        >
          <Icon name="cross" className="size-3.5" />
        </button>
      </span>
      <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <span className="flex items-center gap-1.5 text-sm">
          <StatusGlyph tone={tone} label="" />
          {doorWords(column)}
        </span>
        {door?.kind === 'allowed' ? (
          <span className="text-xs text-muted">{counted(column)}</span>
        ) : null}
      </span>
      {said ? (
        <span className="mt-1 line-clamp-3 block text-xs text-muted [overflow-wrap:anywhere]">
          {mask(said)}
        </span>
      ) : null}
      {exchange !== null && door?.kind !== 'allowed' ? (
        <LinkButton className="text-xs" onClick={() => onShow(exchange)}>
          Show request
        </LinkButton>
      ) : null}
    </th>
  )
}

function counted({ counts }: AccessColumn): string {
  const parts = listKinds.flatMap((kind) => {
    const count = counts[kind]
    return !count ? [] : `${count} ${kindWords[kind][count === 1 ? 0 : 1].toLowerCase()}`
  })
  return parts.join(', ') || 'Sees nothing'
}
