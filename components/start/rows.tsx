'use client'

import type { ReactNode } from 'react'
import { knownServers } from './known-servers'

export interface RowProps {
  onPick(url: string): void
}

export function KnownRow({ onPick }: RowProps) {
  return (
    <Row title="Known servers">
      {knownServers.map(({ name, url }) => (
        <Pick key={url} title={url} onPick={() => onPick(url)}>
          {name}
        </Pick>
      ))}
    </Row>
  )
}

interface RowParts {
  title: string
  aside?: ReactNode
  className?: string
  children: ReactNode
}

export function Row({ title, aside, className = '', children }: RowParts) {
  return (
    <section className={`min-w-0 ${className}`}>
      <div className="mb-2.5 flex items-baseline justify-between">
        <h2 className="text-sm font-semibold text-muted">{title}</h2>
        {aside}
      </div>
      <ul className="flex flex-wrap gap-2">{children}</ul>
    </section>
  )
}

interface PickProps {
  title: string
  onPick(): void
  children: ReactNode
}

export function Pick({ title, onPick, children }: PickProps) {
  return (
    <li className="max-w-full">
      <button
        type="button"
        title={title}
        onClick={() => pick(onPick)}
        className="max-w-full truncate rounded-lg border border-line bg-surface px-3 py-1.5 text-sm hover:border-line-strong hover:bg-hover"
      >
        {children}
      </button>
    </li>
  )
}

/** Fills the field and goes there, so that Enter is the next key. */
export function pick(fill: () => void): void {
  fill()
  const field = document.querySelector<HTMLElement>('[data-testid="server-url"]')
  field?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}
