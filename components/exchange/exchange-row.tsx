'use client'

import { useEffect, useRef, useState } from 'react'
import { duration } from '@/components/findings/words'
import { useInspector } from '@/components/inspector/inspector-context'
import { Icon } from '@/components/ui/icon'
import { Spinner } from '@/components/ui/status'
import type { Exchange } from '@/lib/http/exchange'
import { ExchangeDetails } from './exchange-details'

interface ExchangeRowProps {
  exchange: Exchange
  /** A second line on why it was asked. */
  note: string | null
}

/** One exchange in a line, which opens to everything about it. */
export function ExchangeRow({ exchange, note }: ExchangeRowProps) {
  const { shown, mask } = useInspector()
  const [open, setOpen] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const wanted = shown?.exchange === exchange.id ? shown : null
  const handled = useRef<object | null>(null)
  useEffect(() => {
    if (!wanted || handled.current === wanted) return
    if (!open) return setOpen(true)
    handled.current = wanted
    const place = row.current?.querySelector('[data-shown], [data-marked]') ?? row.current
    place?.scrollIntoView({ block: 'center' })
  }, [wanted, open])
  const { request, via, purpose, timings, probe, identity, original, reused } = exchange
  const said = note ?? (identity === undefined ? null : purpose)
  return (
    <li ref={row}>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        title={purpose}
        className="flex min-h-10 w-full items-center gap-3 px-4 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
      >
        <Icon
          name="chevron"
          className={`text-muted transition-transform ${open ? 'rotate-90' : ''}`}
        />
        <span className="w-12 shrink-0 font-mono text-[12.5px]">
          {via === 'browser' ? 'open' : request.method}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-mono text-[12.5px]">
            {mask(shortUrl(request.url))}
          </span>
          {said ? <span className="block truncate text-xs text-muted">{said}</span> : null}
        </span>
        {probe ? <Tag>{identity ?? (probe === 'edited' ? 'edited' : 'probe')}</Tag> : null}
        {original ? <Tag>edited</Tag> : null}
        {reused ? <Tag>reused</Tag> : null}
        <Status exchange={exchange} />
        <span className="hidden w-13 shrink-0 text-right text-xs text-muted tabular-nums sm:inline">
          {timings.total > 0 ? duration(timings.total) : ''}
        </span>
      </button>
      {open ? <ExchangeDetails exchange={exchange} /> : null}
    </li>
  )
}

function Status({ exchange }: { exchange: Exchange }) {
  const { response, failure, via, callback } = exchange
  const chip = 'shrink-0 rounded-md px-1.5 py-px text-xs font-semibold tabular-nums'
  if (response)
    return <span className={`${chip} ${statusColour(response.status)}`}>{response.status}</span>
  if (failure) return <span className={`${chip} bg-bad-chip text-bad`}>{failure.code}</span>
  if (via === 'browser') {
    return <span className={`${chip} bg-selected text-muted`}>{callback ? 'back' : 'away'}</span>
  }
  return <Spinner />
}

function statusColour(status: number): string {
  if (status >= 200 && status < 300) return 'bg-ok-soft text-ok'
  if (status >= 500) return 'bg-bad-chip text-bad'
  return 'bg-selected text-muted'
}

function Tag({ children }: { children: string }) {
  return (
    <span className="max-w-28 shrink-0 truncate rounded-md bg-info-chip px-1.5 py-px text-xs text-info">
      {children}
    </span>
  )
}

function shortUrl(url: string): string {
  return url.replace(/^https?:\/\//, '')
}
