'use client'

import { useEffect, useState } from 'react'
import { Icon } from './icon'
import { applyTheme, storedTheme, type Theme, themes } from './theme'

const icons = { system: 'system', light: 'sun', dark: 'moon' } as const

/** Goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(storedTheme()), [])
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <button
      type="button"
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={() => {
        setTheme(next)
        applyTheme(next)
      }}
      className="rounded-md p-2 text-muted hover:bg-hover hover:text-ink"
    >
      <Icon name={icons[theme]} />
    </button>
  )
}
