import type { Origin } from '@/lib/flow/facts'

const settingWords: Record<string, string> = {
  server: 'the URL you entered',
  clientId: 'the client id in the settings',
  clientMetadataUrl: 'the client metadata URL in the settings',
  redirectUri: 'the redirect URI in the settings',
  scope: 'the scope in the settings',
  parameters: 'what you changed',
}

/** Where a value came from, to be read after “From”. */
export function originWords(origin: Origin | null): string | null {
  if (!origin) return null
  if ('setting' in origin) return settingWords[origin.setting] ?? 'the settings'
  if ('computed' in origin) return origin.computed
  return `request ${origin.exchange + 1}, ${placeWords(origin.at)}`
}

/** A place in an exchange, for people: `/resource`, `header:www-authenticate`, `callback:state`. */
export function placeWords(at: string): string {
  if (at === 'status') return 'the status'
  if (at === 'body' || at === '') return 'the body'
  const [kind, ...rest] = at.split(':')
  const name = rest.join(':')
  if (kind === 'header') return `header ${name}`
  if (kind === 'query') return `parameter ${name} of the URL`
  if (kind === 'callback') return name ? `parameter ${name} of the callback` : 'the callback'
  if (kind === 'request') return `${name.replace(/^\//, '')} in the request`
  return at.replace(/^\//, '').replaceAll('/', ' › ')
}
