'use client'

import { useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { type Header, mediaType } from '@/lib/http/exchange'
import { HttpLine, type Places } from './http-message'
import { jsonLines } from './json-lines'
import { JsonView } from './json-view'

const mostShown = 20_000

interface MessageBodyProps extends Places {
  text: string
  headers: readonly Header[]
  /** What stands before the JSON pointer in places of this message: nothing, or `request:`. */
  prefix: '' | 'request:'
}

/** A body laid out for reading, with a switch to the bytes as they were sent. */
export function MessageBody({ text, headers, prefix, marked, shown }: MessageBodyProps) {
  const { mask } = useInspector()
  const [raw, setRaw] = useState(false)
  const [all, setAll] = useState(false)
  const pointers = [...marked, ...(shown === null ? [] : [shown])]
    .filter((at) => (prefix ? at.startsWith(prefix) : at.startsWith('/')))
    .map((at) => at.slice(prefix.length))
  const whole = marked.includes(`${prefix}body`) || (prefix === '' && marked.includes(''))
  const form = mediaType(headers) === 'application/x-www-form-urlencoded'
  const json = !form && text.length < 500_000 && jsonLines(text) !== null
  const shownText = all ? text : text.slice(0, mostShown)
  return (
    <div
      data-marked={whole || undefined}
      className={`mt-2 border-t border-line pt-2 ${whole ? 'border-l-3 border-l-warn pl-2.5' : ''}`}
    >
      {raw || (!json && !form) ? <span className="block">{mask(shownText)}</span> : null}
      {!raw && json ? <JsonView text={mask(text)} marked={pointers} /> : null}
      {!raw && form ? <FormLines text={text} mask={mask} pointers={pointers} /> : null}
      <span className="flex gap-3 pt-1 font-sans">
        {json || form ? (
          <LinkButton className="text-xs" onClick={() => setRaw(!raw)}>
            {raw ? 'Laid out' : 'As sent'}
          </LinkButton>
        ) : null}
        {shownText.length < text.length && (raw || !json) && !form ? (
          <LinkButton className="text-xs" onClick={() => setAll(true)}>
            Show all {text.length} characters
          </LinkButton>
        ) : null}
      </span>
    </div>
  )
}

interface FormLinesProps {
  text: string
  pointers: readonly string[]
  mask(text: string): string
}

function FormLines({ text, pointers, mask }: FormLinesProps) {
  return [...new URLSearchParams(text)].map(([name, value], index) => (
    <HttpLine
      // biome-ignore lint/suspicious/noArrayIndexKey: parameters may repeat and never move.
      key={index}
      marked={pointers.includes(`/${name}`)}
    >
      <span className="text-syntax-name">{name}</span>
      <span className="text-muted">=</span>
      {mask(value)}
    </HttpLine>
  ))
}
