'use client'

import { type ComponentProps, useEffect, useState } from 'react'
import { Button, LinkButton } from './button'

interface CopyProps {
  /** Read at the press, so that a secret need not be rendered to be copied. */
  text: string | (() => string)
  children?: string
}

/** What the label says after a press, for two seconds. */
function useCopy(text: CopyProps['text']) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () => {
    const value = typeof text === 'string' ? text : text()
    navigator.clipboard.writeText(value).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return { state, copy }
}

const said = { copied: 'Copied', failed: 'Not allowed' } as const

export function CopyButton({
  text,
  children = 'Copy',
  ...rest
}: CopyProps & Omit<ComponentProps<typeof Button>, 'children' | 'text'>) {
  const { state, copy } = useCopy(text)
  return (
    <Button size="sm" {...rest} onClick={copy}>
      <span aria-live="polite">{state === 'idle' ? children : said[state]}</span>
    </Button>
  )
}

export function CopyLink({
  text,
  children = 'Copy',
  className,
}: CopyProps & { className?: string }) {
  const { state, copy } = useCopy(text)
  return (
    <LinkButton onClick={copy} className={className}>
      <span aria-live="polite">{state === 'idle' ? children : said[state]}</span>
    </LinkButton>
  )
}
