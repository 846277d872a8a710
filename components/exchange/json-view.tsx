'use client'

import { useMemo, useState } from 'react'
import { pointsInto } from '@/components/flow/findings-at'
import { LinkButton } from '@/components/ui/button'
import { jsonLines, type Line, type TokenKind } from './json-lines'

const colours: Record<TokenKind, string> = {
  name: 'text-syntax-name',
  string: 'text-syntax-string',
  literal: 'text-syntax-literal',
  mark: 'text-muted',
}

const shownAtFirst = 400

interface JsonViewProps {
  text: string
  /** JSON pointers of members that findings point at. */
  marked?: readonly string[]
  padded?: boolean
}

/** JSON laid out over lines, tokens as sent, with the lines marked that evidence points at. */
export function JsonView({ text, marked = [], padded = false }: JsonViewProps) {
  const lines = useMemo(() => jsonLines(text), [text])
  const [all, setAll] = useState(false)
  const frame = `font-mono text-[12.5px] leading-5 ${padded ? 'bg-inset px-4 py-3' : ''}`
  if (!lines) {
    return <pre className={`${frame} [overflow-wrap:anywhere] whitespace-pre-wrap`}>{text}</pre>
  }
  const shown = all ? lines : lines.slice(0, shownAtFirst)
  return (
    <div className={frame}>
      <pre className="[overflow-wrap:anywhere] whitespace-pre-wrap">
        {shown.map((line, index) => (
          <JsonLine
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move.
            key={index}
            line={line}
            marked={marked.some((at) => at !== '' && pointsInto(line.at, at))}
          />
        ))}
      </pre>
      {shown.length < lines.length ? (
        <LinkButton className="mt-2 font-sans" onClick={() => setAll(true)}>
          Show all {lines.length} lines
        </LinkButton>
      ) : null}
    </div>
  )
}

const indents = ['', 'pl-[2ch]', 'pl-[4ch]', 'pl-[6ch]', 'pl-[8ch]', 'pl-[10ch]', 'pl-[12ch]']

function JsonLine({ line, marked }: { line: Line; marked: boolean }) {
  return (
    <span
      data-at={line.at}
      data-marked={marked || undefined}
      className={`block ${indents[Math.min(line.depth, indents.length - 1)]} ${marked ? 'rounded-sm bg-warn-chip' : ''}`}
    >
      {line.tokens.map((token, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tokens never move.
        <span key={index} className={marked ? 'text-ink' : colours[token.kind]}>
          {token.text}
        </span>
      ))}
      {'\n'}
    </span>
  )
}
