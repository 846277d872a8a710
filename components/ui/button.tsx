import type { ComponentProps } from 'react'

const looks = {
  primary:
    'bg-action text-on-action border-action hover:bg-action-hover hover:border-action-hover font-medium',
  secondary: 'bg-surface text-ink border-line hover:bg-hover hover:border-line-strong font-medium',
  quiet: 'bg-transparent text-muted border-transparent hover:text-ink hover:bg-hover',
} as const

const sizes = {
  md: 'h-9 px-3.5 text-base rounded-lg',
  sm: 'h-7.5 px-3 text-sm rounded-md',
} as const

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof looks
  size?: keyof typeof sizes
}

/** Three looks, two sizes; a disabled one keeps its place and says by `title` why. */
export function Button({ look = 'secondary', size = 'md', className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex shrink-0 items-center justify-center gap-1.5 border whitespace-nowrap transition-colors disabled:opacity-50 ${looks[look]} ${sizes[size]} ${className}`}
    />
  )
}

/** Looks like a link, acts like a button. */
export function LinkButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={`-my-0.5 rounded-sm py-0.5 text-sm text-link underline-offset-3 hover:underline ${className}`}
    />
  )
}
