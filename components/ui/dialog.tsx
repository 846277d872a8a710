'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './icon'

interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  /** Stands at the bottom, out of the scrolling part. */
  footer?: ReactNode
  /** `screen`: as much of the window as there is. */
  wide?: boolean | 'widest' | 'screen'
}

const low = 'max-h-[min(44rem,calc(100dvh-2rem))]'
const sizes: Readonly<Record<string, string>> = {
  false: `${low} max-w-xl`,
  true: `${low} max-w-3xl`,
  widest: 'max-h-[calc(100dvh-2rem)] max-w-6xl',
  screen:
    'h-[calc(100dvh-2rem)] max-h-none max-w-5xl max-md:h-dvh max-md:w-dvw max-md:max-w-none max-md:rounded-none max-md:border-0',
}

/** A native modal dialog: Escape, the backdrop and the button close it. Its content stays mounted while closed. */
export function Dialog({ title, open, onClose, children, footer, wide = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape already closes a modal dialog; the click is for its backdrop.
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
      className={`m-auto w-[calc(100vw-2rem)] flex-col overflow-hidden rounded-xl border border-line bg-surface p-0 shadow-2xl backdrop:bg-black/40 open:flex ${sizes[String(wide)]}`}
    >
      <div className="flex items-center justify-between border-b border-line py-3 pr-3 pl-5">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label="Close"
          className="rounded-md p-1.5 text-muted hover:bg-hover hover:text-ink"
        >
          <Icon name="cross" />
        </button>
      </div>
      <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
      {footer ? (
        <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
          {footer}
        </div>
      ) : null}
    </dialog>
  )
}
