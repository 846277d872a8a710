'use client'

import { masked } from '@/components/exchange/mask'
import { type Hop, type Lane, lanes } from './hops'
import type { Traveller } from './travelling'

/** Lanes stand in the middle of two columns each, so an arrow runs from one grid line to another. */
const starts: Record<Lane, string> = {
  0: 'col-start-2',
  1: 'col-start-4',
  2: 'col-start-6',
  3: 'col-start-8',
}
const ends: Record<Lane, string> = {
  0: 'col-end-2',
  1: 'col-end-4',
  2: 'col-end-6',
  3: 'col-end-8',
}

interface HopRowProps {
  hop: Hop
  /** The value that is followed. */
  lit: string | null
  onLight(value: string | null): void
  onOpen(): void
}

/** One arrow, what it says, what came back, and the values it carries. */
export function HopRow({ hop, lit, onLight, onOpen }: HopRowProps) {
  const { from, to, label, outcome, failed, probe } = hop
  const rightwards = from < to
  const [left, right] = rightwards ? [from, to] : [to, from]
  const carried = [...hop.sent, ...hop.received]
  const carries = lit !== null && carried.some(({ value }) => value === lit)
  const said = `${lanes[from]} to ${lanes[to]}: ${label}${outcome ? `, ${outcome}` : ''}`
  return (
    <div className={`grid grid-cols-8 py-1 ${carries ? 'bg-info-soft' : ''}`}>
      <button
        type="button"
        onClick={onOpen}
        aria-label={`${said}. Show it`}
        className={`group relative min-w-0 rounded-sm text-left ${starts[left]} ${ends[right]}`}
      >
        <span className="flex items-center gap-1.5 px-2 pb-0.5 font-mono text-[11.5px] leading-4">
          <span className="min-w-0 truncate bg-surface group-hover:text-link" title={label}>
            {label}
          </span>
          {probe ? <span className="bg-surface text-info">probe</span> : null}
          {outcome ? (
            <span
              className={`ml-auto bg-surface pl-1 font-semibold ${failed ? 'text-bad' : outcome.startsWith('2') ? 'text-ok' : 'text-muted'}`}
            >
              {outcome}
            </span>
          ) : null}
        </span>
        <Arrow rightwards={rightwards} failed={failed} />
      </button>
      <div className={`flex flex-wrap gap-1 px-2 pt-1 ${starts[left]} col-end-9`}>
        <Chips travellers={hop.sent} way="→" lit={lit} onLight={onLight} />
        <Chips travellers={hop.received} way="←" lit={lit} onLight={onLight} />
      </div>
    </div>
  )
}

function Arrow({ rightwards, failed }: { rightwards: boolean; failed: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`relative block h-2 ${failed ? 'text-bad' : 'text-control group-hover:text-link'}`}
    >
      <span
        className={`absolute inset-x-0 top-1/2 border-t ${failed ? 'border-dashed' : ''} border-current`}
      />
      <svg
        viewBox="0 0 8 8"
        className={`absolute top-px size-2 fill-current ${rightwards ? 'right-0' : 'left-0 rotate-180'}`}
      >
        <title>Arrow</title>
        <path d="M0 0.5 8 4 0 7.5Z" />
      </svg>
    </span>
  )
}

interface ChipsProps {
  travellers: readonly Traveller[]
  way: '→' | '←'
  lit: string | null
  onLight(value: string | null): void
}

/** The values on the way there or back; a press follows one. */
function Chips({ travellers, way, lit, onLight }: ChipsProps) {
  return travellers.map(({ name, value }) => {
    const on = value === lit
    return (
      <button
        key={`${name} ${value}`}
        type="button"
        aria-pressed={on}
        title={name.endsWith('token') ? masked(value) : value}
        onClick={() => onLight(on ? null : value)}
        className={`rounded-md border px-1.5 font-mono text-[11px] leading-4.5 ${on ? 'border-link bg-link text-surface' : 'border-line bg-surface text-muted hover:border-line-strong hover:text-ink'}`}
      >
        <span aria-hidden="true">{way} </span>
        {name}
        <span className="sr-only">{way === '→' ? ' sent' : ' received'}</span>
      </button>
    )
  })
}
