'use client'

import { Fragment, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { AccessCell, AccessRow, AccessTable } from '@/lib/flow/identities/compare'
import { listKinds } from '@/lib/flow/identities/identity'
import { kindWords, outcomeWords, sightWords } from '@/lib/flow/identities/words'
import { ColumnHead } from './column-head'
import { outcomeLook, sightLooks } from './looks'
import { TryWithEach } from './try-with-each'

interface AccessGridProps {
  table: AccessTable
  rows: readonly AccessRow[]
  busy: boolean
  onShow(exchange: number): void
}

/** What is listed, a row each, and the identities as columns; on a narrow screen each row is a card. */
export function AccessTableView({ table, rows, busy, onShow }: AccessGridProps) {
  const [open, setOpen] = useState<string | null>(null)
  const width = table.columns.length + 1
  return (
    <table
      data-testid="access-table"
      className="w-full border-collapse max-md:block md:table-fixed"
    >
      <thead className="max-md:block">
        <tr className="max-md:grid max-md:gap-2">
          <th scope="col" className="sticky left-0 z-10 w-56 bg-surface max-md:hidden">
            <span className="sr-only">Listed</span>
          </th>
          {table.columns.map((column) => (
            <ColumnHead key={column.name} column={column} busy={busy} onShow={onShow} />
          ))}
        </tr>
      </thead>
      <tbody className="max-md:mt-4 max-md:grid max-md:gap-2">
        {listKinds.map((kind) => {
          const ofKind = rows.filter((row) => row.kind === kind)
          if (ofKind.length === 0) return null
          return (
            <Fragment key={kind}>
              <tr className="max-md:block">
                <th
                  scope="rowgroup"
                  className="sticky left-0 bg-surface pt-5 pb-1.5 text-left text-sm font-semibold max-md:block max-md:pt-2"
                >
                  {kindWords[kind][1]}
                </th>
                <td colSpan={width - 1} className="max-md:hidden" />
              </tr>
              {ofKind.map((row) => {
                const key = `${kind} ${row.item.name}`
                return (
                  <Fragment key={key}>
                    <Row
                      row={row}
                      open={open === key}
                      onToggle={() => setOpen(open === key ? null : key)}
                    />
                    {open === key ? (
                      <tr className="max-md:block">
                        <td colSpan={width} className="p-0 max-md:block">
                          <TryWithEach row={row} busy={busy} onShow={onShow} />
                        </td>
                      </tr>
                    ) : null}
                  </Fragment>
                )
              })}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

interface RowProps {
  row: AccessRow
  open: boolean
  onToggle(): void
}

function Row({ row, open, onToggle }: RowProps) {
  const { item, differs, describedDifferently, cells, kind } = row
  const ground = open ? 'bg-selected' : differs ? 'bg-info-soft' : 'bg-surface'
  return (
    <tr
      data-testid={`access-row-${kind}`}
      data-name={item.name}
      data-differs={differs}
      className={`border-t border-line max-md:block max-md:rounded-lg max-md:border ${ground}`}
    >
      <th
        scope="row"
        className={`sticky left-0 z-10 p-0 text-left align-top font-normal max-md:static max-md:block ${ground}`}
      >
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex w-full items-start gap-1.5 rounded-md py-2 pr-4 pl-1 text-left focus-visible:-outline-offset-2 max-md:px-3"
        >
          <Icon
            name="chevron"
            className={`mt-0.5 text-control transition-transform ${open ? 'rotate-90' : ''}`}
          />
          <span className="min-w-0">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-mono text-[12.5px] [overflow-wrap:anywhere]">{item.name}</span>
              {differs ? (
                <span className="rounded-full bg-info-chip px-1.5 py-px text-2xs font-medium whitespace-nowrap text-info">
                  {describedDifferently ? 'Described differently' : 'Differs'}
                </span>
              ) : null}
            </span>
            {item.title ? <span className="block text-xs text-muted">{item.title}</span> : null}
          </span>
        </button>
      </th>
      {cells.map((cell) => (
        <td
          key={cell.identity}
          data-identity={cell.identity}
          data-sight={cell.sight}
          data-call={cell.attempt?.outcome.kind}
          className="px-3 py-2 align-top max-md:flex max-md:items-start max-md:justify-between max-md:gap-3 max-md:border-t max-md:border-line max-md:py-1.5"
        >
          <span className="min-w-0 truncate text-sm text-muted md:hidden">{cell.identity}</span>
          <CellWords cell={cell} />
        </td>
      ))}
    </tr>
  )
}

/** A glyph and a word for what is listed, and below it for what a call came to. */
function CellWords({ cell: { sight, attempt } }: { cell: AccessCell }) {
  const seen = sightLooks[sight]
  const called = attempt ? outcomeLook(attempt.outcome) : null
  return (
    <span className="grid gap-0.5 text-sm whitespace-nowrap">
      <span
        className={`flex items-center gap-1.5 ${sight === 'listed' ? 'font-medium' : 'text-muted'}`}
      >
        <Icon name={seen.icon} className={seen.colour} />
        {sightWords[sight]}
      </span>
      {attempt && called ? (
        <span className={`flex items-start gap-1.5 text-xs whitespace-normal ${called.colour}`}>
          <Icon name={called.icon} className="mt-px" />
          Call: {outcomeWords(attempt.outcome)}
        </span>
      ) : null}
    </span>
  )
}
