import type { RegisterAs } from '@/lib/flow/probes/register-as'
import type { Trace } from '@/lib/flow/trace'
import { type JsonObject, stringsAt } from '@/lib/http/json'
import type { Pause } from '@/lib/rules/pause'
import type { ClientId } from '../ids'
import { profiles } from '../profiles'
import type { OAuthProfile, Profile } from '../profiles/profile'
import { preferredMethod } from '../simulate/assigned-method'
import { createRecord, type TraceRecord } from '../simulate/record'
import { requestedScope } from '../simulate/requested-scope'
import { simulate } from '../simulate/simulate'
import type { Walk } from '../simulate/walk'

/** What one client would send to the registration endpoint of the inspected server. */
export interface ClientRegistration extends RegisterAs {
  client: ClientId
  /** On this server the client would name its metadata document instead of registering. */
  prefersDocument: boolean
}

/**
 * The registration of every client that registers dynamically and whose redirect URIs are known;
 * none when the server names no registration endpoint.
 */
export function clientRegistrations(trace: Trace): ClientRegistration[] {
  if (!trace.facts.registrationEndpoint) return []
  const record = createRecord(trace)
  return profiles.flatMap((profile) => registrationBy(profile, record))
}

/** The same for a page that has to stay alive meanwhile: `pause` is called before each client. */
export async function clientRegistrationsGently(
  trace: Trace,
  pause: Pause,
): Promise<ClientRegistration[]> {
  if (!trace.facts.registrationEndpoint) return []
  const record = createRecord(trace)
  const registrations: ClientRegistration[] = []
  for (const profile of profiles) {
    await pause()
    registrations.push(...registrationBy(profile, record))
  }
  return registrations
}

function registrationBy(profile: Profile, record: TraceRecord): ClientRegistration[] {
  if (profile.kind !== 'oauth' || !canRegister(profile)) return []
  const { walk } = simulate(record, profile)
  return [
    {
      client: profile.id as ClientId,
      name: profile.registration.clientName ?? profile.id,
      body: clientMetadata(walk),
      prefersDocument: walk.client?.via === 'cimd',
    },
  ]
}

/** Whether this client registers dynamically, with redirect URIs that somebody has told. */
export function canRegister({ registration }: OAuthProfile): boolean {
  return registration.methods.includes('dynamic') && registration.redirectUris.length > 0
}

const usualGrants = ['authorization_code', 'refresh_token']

function clientMetadata(walk: Walk): JsonObject {
  const { id, registration } = walk.profile
  const redirectUris = (registration.registers ?? registration.redirectUris).map(filled)
  const scope = requestedScope(walk)
  return {
    client_name: registration.clientName ?? id,
    ...registration.alsoSends,
    redirect_uris: redirectUris,
    grant_types: grantTypes(walk),
    response_types: ['code'],
    token_endpoint_auth_method: authMethod(walk),
    ...(registration.applicationType ? { application_type: applicationType(redirectUris) } : {}),
    ...(scope ? { scope } : {}),
  }
}

function grantTypes({ profile, metadata }: Walk): readonly string[] {
  const wanted = profile.registration.grantTypes ?? usualGrants
  const listed = profile.registration.onlyListedGrants
    ? stringsAt(metadata, 'grant_types_supported')
    : null
  return listed ? wanted.filter((grant) => listed.includes(grant)) : wanted
}

function authMethod({ profile, metadata }: Walk): string {
  if (profile.registration.authMethod === 'none') return 'none'
  return preferredMethod(stringsAt(metadata, 'token_endpoint_auth_methods_supported') ?? [])
}

/** One redirect URI that is not `https:` makes a client a native one (SEP-837). */
function applicationType(redirectUris: readonly string[]): 'native' | 'web' {
  return redirectUris.some((uri) => !uri.startsWith('https:')) ? 'native' : 'web'
}

/** Values for what is different at each start or installation. */
const examples: Readonly<Record<string, string>> = {
  port: '49321',
  callback_id: 'XuuuHAzzHOni',
  'librechat-host': 'librechat.example',
  server: 'server',
}

function filled(uri: string): string {
  return uri.replace(/<([\w-]+)>/g, (slot, name: string) => examples[name] ?? slot)
}
