import { type ReactNode, useId } from 'react'

interface PartProps {
  title: string
  /** Said instead of the content when there is nothing to show. */
  empty?: string | null
  children: ReactNode
}

/** One kind of difference; where there is none, a quiet line says so. */
export function Part({ title, empty = null, children }: PartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="mb-2 font-semibold">
        {title}
      </h3>
      {empty === null ? children : <p className="text-sm text-muted">{empty}</p>}
    </section>
  )
}
