import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { ThemeSwitch } from '@/components/ui/theme-switch'

interface TopBarProps {
  onHome(): void
  onShortcuts(): void
  children: ReactNode
}

/** Name, URL, the settings people change most, and the button. */
export function TopBar({ onHome, onShortcuts, children }: TopBarProps) {
  return (
    <header className="flex flex-wrap items-center gap-2.5 border-b border-line bg-surface px-4 py-2.5 lg:min-h-14 lg:flex-nowrap lg:px-5">
      <h1 className="mr-auto text-base font-semibold whitespace-nowrap lg:mr-2">
        <button
          type="button"
          onClick={onHome}
          title="Close this inspection and go to the first screen"
          className="rounded-sm hover:text-muted"
        >
          MCP Auth Inspector
        </button>
      </h1>
      {children}
      <span className="hidden items-center lg:flex">
        <ThemeSwitch />
        <button
          type="button"
          onClick={onShortcuts}
          aria-label="Keys"
          title="Keys (?)"
          className="rounded-md p-2 text-muted hover:bg-hover hover:text-ink"
        >
          <Icon name="keyboard" />
        </button>
      </span>
    </header>
  )
}
