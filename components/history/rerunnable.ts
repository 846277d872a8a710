import { defaultSettings, type Settings } from '@/lib/flow/settings'

const mark = /\[hidden(?: #[0-9a-f]{8})?\]|%5Bhidden/i

/** Whether a text went through redaction, so that nobody can use it. */
export function isHidden(text: string): boolean {
  return mark.test(text)
}

/** Settings of a recorded inspection without what was taken out of them; `missing` names that for people. */
export function rerunnable(
  settings: Settings,
  own: Pick<Settings, 'redirectUri'>,
): { settings: Settings; missing: string[] } {
  const defaults = defaultSettings()
  const missing: string[] = []
  const kept = Object.entries(settings).map(([name, value]) => {
    if (!isHidden(JSON.stringify(value) ?? '')) return [name, value]
    missing.push(words[name] ?? name)
    const usable = Array.isArray(value) ? value.filter((item) => !isHidden(item.join(' '))) : null
    return [name, usable ?? defaults[name as keyof Settings]]
  })
  return { settings: { ...Object.fromEntries(kept), ...own }, missing }
}

const words: Record<string, string> = {
  clientSecret: 'client secret',
  accessToken: 'access token',
  privateKeyPem: 'private key',
  identityProvider: 'ID token',
  headers: 'value of a header',
  parameters: 'value of a parameter',
}
