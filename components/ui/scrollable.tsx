import type { ComponentProps } from 'react'

interface ScrollableProps extends ComponentProps<'section'> {
  /** What is in it, for those who cannot see it. */
  label: string
}

/** A part that scrolls by itself, and by keyboard too. */
export function Scrollable({ label, className = '', ...rest }: ScrollableProps) {
  return (
    <section
      {...rest}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className={`overflow-auto focus-visible:-outline-offset-2 ${className}`}
    />
  )
}
