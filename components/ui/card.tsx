import type { ReactNode } from 'react'

/** A bordered surface of the centre pane. */
export function Card({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <section
      aria-label={label}
      className="@container overflow-hidden rounded-xl border border-line bg-surface"
    >
      {children}
    </section>
  )
}

export function CardHeader({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
      {children}
    </div>
  )
}
