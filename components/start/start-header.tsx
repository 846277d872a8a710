import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { ThemeSwitch } from '@/components/ui/theme-switch'

export function StartHeader({ onShortcuts }: { onShortcuts?: () => void }) {
  return (
    <header className="flex items-center justify-between px-5 py-3">
      <Link href="/" className="rounded-sm font-semibold">
        MCP Auth Inspector
      </Link>
      <span className="flex items-center">
        <Link
          href="/rules"
          prefetch={false}
          className="rounded-md px-2.5 py-1.5 text-sm text-muted hover:bg-selected hover:text-ink"
        >
          Rules
        </Link>
        <ThemeSwitch />
        {onShortcuts ? (
          <button
            type="button"
            onClick={onShortcuts}
            aria-label="Keys"
            title="Keys (?)"
            className="hidden rounded-md p-2 text-muted hover:bg-selected hover:text-ink lg:block"
          >
            <Icon name="keyboard" />
          </button>
        ) : null}
      </span>
    </header>
  )
}
