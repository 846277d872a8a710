import { basePath } from '@/components/base-path'
import { type Grant, grants, registrations, type Settings } from '@/lib/flow/settings'
import { isRevision, newestRevision } from '@/lib/spec/revisions'

const modes = ['conforming', 'inspecting'] as const
const transports = ['automatic', 'streamable-http', 'sse'] as const

/** What a link to an inspection says: server and settings, never a secret. Unknown values are ignored. */
export function readPageUrl(search: string): { server: string; settings: Partial<Settings> } {
  const query = new URLSearchParams(search)
  const settings: Partial<Settings> = {}
  const revision = query.get('revision')
  if (isRevision(revision)) settings.revision = revision
  const mode = oneOf(modes, query.get('mode'))
  if (mode) settings.mode = mode
  const grant = oneOf<Grant>(grants, query.get('grant'))
  if (grant) settings.grant = grant
  const transport = oneOf(transports, query.get('transport'))
  if (transport) settings.transport = transport
  const registration = oneOf(registrations, query.get('registration'))
  if (registration) settings.registration = registration
  const clientId = query.get('clientId')
  if (clientId) settings.clientId = clientId
  const clientMetadataUrl = query.get('clientMetadataUrl')
  if (clientMetadataUrl) settings.clientMetadataUrl = clientMetadataUrl
  if (query.get('par') === '1') settings.pushedAuthorization = true
  if (query.get('dpop') === '1') settings.dpop = true
  const scope = query.get('scope')
  if (scope !== null) settings.scope = scope
  return { server: query.get('server')?.trim() ?? '', settings }
}

/** The link that {@link readPageUrl} reads; what has its default value is left out. */
export function pageUrl(server: string, settings: Settings): string {
  const query = new URLSearchParams()
  if (server) query.set('server', withoutSecrets(server))
  if (settings.revision !== newestRevision) query.set('revision', settings.revision)
  if (settings.mode !== 'inspecting') query.set('mode', settings.mode)
  if (settings.grant !== 'authorization_code') query.set('grant', settings.grant)
  if (settings.transport !== 'automatic') query.set('transport', settings.transport)
  if (settings.registration !== 'automatic') query.set('registration', settings.registration)
  if (settings.clientId) query.set('clientId', settings.clientId)
  if (settings.clientMetadataUrl) query.set('clientMetadataUrl', settings.clientMetadataUrl)
  if (settings.pushedAuthorization) query.set('par', '1')
  if (settings.dpop) query.set('dpop', '1')
  if (settings.scope !== null) query.set('scope', settings.scope)
  const text = query.toString()
  return text ? `${basePath}/?${text}` : `${basePath}/`
}

/** Some servers take their key in the URL; a link goes without it. */
export function withoutSecrets(server: string): string {
  if (!URL.canParse(server)) return server
  const url = new URL(server)
  const secret = [...url.searchParams.keys()].filter((name) =>
    /key|token|secret|password|auth|sig/i.test(name),
  )
  if (secret.length === 0 && !url.username && !url.password) return server
  for (const name of secret) url.searchParams.delete(name)
  url.username = ''
  url.password = ''
  return url.href
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((known) => known === value) ?? null
}
