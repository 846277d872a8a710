import type { ReactNode } from 'react'
import { openable } from './openable'

interface SafeLinkProps {
  href: string
  children?: ReactNode
  className?: string
  /** In the middle of a sentence, where colour alone would not show it. */
  inline?: boolean
}

/** A link to an address that came from outside: only `https:` and loopback `http:` can be followed, the rest is text. */
export function SafeLink({ href, children, className = '', inline = false }: SafeLinkProps) {
  if (!openable(href)) return <span className={className}>{children ?? href}</span>
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className={`rounded-sm text-link underline-offset-3 hover:underline ${inline ? 'underline decoration-current/40' : ''} ${className}`}
    >
      {children ?? href}
    </a>
  )
}
