'use client'

import { useState } from 'react'
import { TextArea } from '@/components/ui/field'
import type { Header } from '@/lib/http/exchange'

interface LinesFieldProps {
  label: string
  hint?: string
  placeholder: string
  /** What stands between name and value. */
  separator: ': ' | '='
  value: readonly Header[]
  onChange(value: Header[]): void
}

/** Names and values, one pair per line; what is half typed stays in the field. */
export function LinesField({ value, onChange, separator, ...rest }: LinesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const written = writeLines(value, separator)
  const text =
    typed !== null && writeLines(readLines(typed, separator), separator) === written
      ? typed
      : written
  return (
    <TextArea
      {...rest}
      rows={3}
      value={text}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(readLines(event.target.value, separator))
      }}
    />
  )
}

/** Pairs out of lines; a line without a name says nothing yet. */
export function readLines(text: string, separator: ': ' | '='): Header[] {
  const mark = separator.trim()
  return text.split('\n').flatMap((line): Header[] => {
    const at = line.indexOf(mark)
    const name = (at < 0 ? line : line.slice(0, at)).trim()
    if (name === '' || at < 0) return []
    return [[name, line.slice(at + mark.length).trim()]]
  })
}

function writeLines(pairs: readonly Header[], separator: string): string {
  return pairs.map(([name, value]) => `${name}${separator}${value}`).join('\n')
}
