import { sitePath } from '@/components/base-path'
import { Icon } from '@/components/ui/icon'
import { ThemeSwitch } from '@/components/ui/theme-switch'

export function StartHeader({ onShortcuts }: { onShortcuts?: () => void }) {
  return (
    <header className="flex items-center justify-between px-5 py-3">
      <a href={sitePath('/')} className="rounded-sm font-semibold">
        MCP Auth Inspector
      </a>
      <span className="flex items-center">
        <a
          href={sitePath('/rules')}
          className="rounded-md px-2.5 py-1.5 text-sm text-muted hover:bg-selected hover:text-ink"
        >
          Rules
        </a>
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
