'use client'

import { type FormEvent, useEffect, useEffectEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { readPasted } from './read-pasted'

/** A whole callback needs no press; this is the time to see what was pasted. */
const goesOnAfterMs = 700

interface PasteFieldProps {
  redirectUri: string
  /** Why this callback is not the one that is waited for; null when it is. */
  objection?(url: string): string | null
  onPaste(url: string): void
}

/** The field for a callback that this page cannot hear. */
export function PasteField({ redirectUri, objection, onPaste }: PasteFieldProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const take = () => {
    const read = readPasted(text, redirectUri)
    const wrong = 'problem' in read ? read.problem : (objection?.(read.url) ?? null)
    setProblem(wrong)
    if ('url' in read && wrong === null) onPaste(read.url)
  }
  const goOn = useEffectEvent(take)
  useEffect(() => {
    const read = readPasted(text, redirectUri)
    if ('problem' in read || !/[?&](code|error)=./.test(read.url)) return
    const timer = setTimeout(() => goOn(), goesOnAfterMs)
    return () => clearTimeout(timer)
  }, [text, redirectUri])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take()
  }
  return (
    <form onSubmit={submit} className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        Paste the callback URL
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          data-testid="paste-callback"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setProblem(null)
          }}
          aria-invalid={problem !== null}
          placeholder={`${redirectUri}?code=…`}
          autoComplete="off"
          spellCheck={false}
          className="h-9 min-w-0 flex-1 rounded-lg border border-line-strong bg-inset px-3 font-mono text-[13px] placeholder:text-muted"
        />
        <Button type="submit">Go on</Button>
      </div>
      {problem ? (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      ) : null}
      <p className="text-sm text-muted">
        For a browser on another machine, or a redirect URI that is not this page: the whole address
        the browser ended at, also when that page shows an error.
      </p>
    </form>
  )
}
