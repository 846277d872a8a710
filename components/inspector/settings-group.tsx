import type { ReactNode } from 'react'
import type { Settings } from '@/lib/flow/settings'

export interface SettingsProps {
  settings: Settings
  onChange(settings: Partial<Settings>): void
}

/** Settings that belong together, two side by side where there is room. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="pb-2.5 text-sm font-semibold text-muted">{title}</legend>
      <div className="grid gap-x-5 gap-y-4 md:grid-cols-2">{children}</div>
    </fieldset>
  )
}

/** Value and handler of a setting that is text or not there. */
export function optionalText(
  { settings, onChange }: SettingsProps,
  name: 'clientId' | 'clientSecret' | 'clientMetadataUrl' | 'accessToken',
) {
  return {
    value: settings[name] ?? '',
    onChange: (event: { target: { value: string } }) =>
      onChange({ [name]: event.target.value.trim() || null }),
  }
}
