'use client'

import { useEffect, useRef } from 'react'

/** Keys for people: `/` to the URL, `j` and `k` through the steps, `?` for the list of keys. */
export const shortcuts = [
  ['/', 'Go to the server URL'],
  ['j', 'Next step'],
  ['k', 'Previous step'],
  ['?', 'Show these keys'],
  ['Esc', 'Close a dialog'],
] as const

interface Handlers {
  help?: () => void
  next?: () => void
  previous?: () => void
}

/** Listens while nobody types and no dialog is open. */
export function useShortcuts(handlers: Handlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const { help, next, previous } = latest.current
      const actions: Record<string, (() => void) | undefined> = {
        '?': help,
        j: next,
        k: previous,
        '/': help ? focusServerUrl : undefined,
      }
      const action = actions[event.key]
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function focusServerUrl(): void {
  const field = document.querySelector<HTMLInputElement>('[data-testid="server-url"]')
  field?.focus()
  field?.select()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
