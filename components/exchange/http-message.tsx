'use client'

import type { ReactNode } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import type { Exchange, Header, WireResponse } from '@/lib/http/exchange'
import { MessageBody } from './message-body'

export interface Places {
  /** Places of this exchange that findings point at. */
  marked: readonly string[]
  /** The place that was asked for with *Show in response*. */
  shown: string | null
}

/** The request as it was sent: line, headers, body; and for the browser's trip, where it came back to. */
export function RequestMessage({ exchange, ...places }: { exchange: Exchange } & Places) {
  const { mask } = useInspector()
  const { request, callback, via } = exchange
  const inUrl = places.marked.some((at) => at.startsWith('query:') || at === 'url')
  return (
    <Block label={via === 'browser' ? 'The browser opened' : 'Request'}>
      <HttpLine marked={inUrl} shown={places.shown?.startsWith('query:')}>
        <span className="text-ink">{request.method}</span> {mask(request.url)}
      </HttpLine>
      <Headers headers={request.headers} mask={mask} prefix="request-header:" {...places} />
      {request.body === null ? null : (
        <MessageBody text={request.body} headers={request.headers} prefix="request:" {...places} />
      )}
      {callback ? (
        <>
          <span className="block pt-2 font-sans text-xs text-muted">and came back to</span>
          <HttpLine
            marked={places.marked.some((at) => at.startsWith('callback:'))}
            shown={places.shown?.startsWith('callback:')}
          >
            {mask(callback)}
          </HttpLine>
        </>
      ) : null}
    </Block>
  )
}

export function ResponseMessage({ response, ...places }: { response: WireResponse } & Places) {
  const { mask } = useInspector()
  const { status, statusText, httpVersion, headers, body, truncated } = response
  return (
    <Block label="Response">
      <HttpLine marked={places.marked.includes('status')} shown={places.shown === 'status'}>
        HTTP/{httpVersion} <span className="text-ink">{status}</span> {statusText}
      </HttpLine>
      <Headers headers={headers} mask={mask} prefix="header:" {...places} />
      {body === '' ? null : <MessageBody text={body} headers={headers} prefix="" {...places} />}
      {truncated ? (
        <span className="block pt-2 font-sans text-xs text-muted">{cuts[truncated]}</span>
      ) : null}
    </Block>
  )
}

const cuts: Record<NonNullable<WireResponse['truncated']>, string> = {
  size: 'The body was longer; reading stopped here.',
  time: 'The time was up; reading stopped here.',
  answer: 'The event stream was left after its JSON-RPC answer.',
  live: 'The event stream was kept open.',
  reset: 'The connection was cut before the body ended.',
}

function Block({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <h4 className="pb-1 text-xs font-medium text-muted">{label}</h4>
      <div className="font-mono text-[12.5px] leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap">
        {children}
      </div>
    </div>
  )
}

interface HeadersProps extends Places {
  headers: readonly Header[]
  prefix: string
  mask(text: string): string
}

function Headers({ headers, prefix, mask, marked, shown }: HeadersProps) {
  return headers.map(([name, value], index) => {
    const place = `${prefix}${name.toLowerCase()}`
    return (
      <HttpLine
        // biome-ignore lint/suspicious/noArrayIndexKey: headers repeat and never move.
        key={index}
        marked={marked.includes(place)}
        shown={shown === place}
      >
        <span className="text-syntax-name">{name}:</span> {mask(value)}
      </HttpLine>
    )
  })
}

interface HttpLineProps {
  marked?: boolean
  shown?: boolean | undefined
  children: ReactNode
}

/** One line; marked when a finding points at it, outlined when it was asked for. */
export function HttpLine({ marked = false, shown = false, children }: HttpLineProps) {
  const look = marked ? 'bg-warn-chip rounded-sm' : ''
  return (
    <span
      data-marked={marked || undefined}
      data-shown={shown || undefined}
      className={`block ${look} ${shown ? 'rounded-sm outline-2 outline-link' : ''}`}
    >
      {children}
    </span>
  )
}
