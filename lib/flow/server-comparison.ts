import type { JsonObject } from '@/lib/http/json'
import type { Facts } from './facts'

/** A line of the comparison: one member, as each server has it; null where it has none. */
export interface ComparedMember {
  name: string
  values: (string | null)[]
  /** The servers say different things. */
  differs: boolean
}

export interface ServerComparison {
  /** The one in use first. */
  issuers: string[]
  /** Servers that publish no metadata of their own, by position. */
  silent: boolean[]
  groups: { title: string; members: ComparedMember[] }[]
}

/** What decides between authorization servers, in reading order. */
const groups: readonly (readonly [string, readonly string[]])[] = [
  [
    'Endpoints',
    [
      'authorization_endpoint',
      'token_endpoint',
      'revocation_endpoint',
      'introspection_endpoint',
      'pushed_authorization_request_endpoint',
    ],
  ],
  [
    'Registration',
    [
      'registration_endpoint',
      'client_id_metadata_document_supported',
      'token_endpoint_auth_methods_supported',
    ],
  ],
  [
    'Protection',
    [
      'code_challenge_methods_supported',
      'authorization_response_iss_parameter_supported',
      'require_pushed_authorization_requests',
      'require_signed_request_object',
      'dpop_signing_alg_values_supported',
    ],
  ],
  ['Grants and scopes', ['grant_types_supported', 'scopes_supported']],
]

/** The metadata of the servers that a resource names, side by side; null before they were compared. */
export function serverComparison(facts: Facts): ServerComparison | null {
  const { comparedServers, issuer, serverMetadata } = facts
  if (!comparedServers || !issuer) return null
  const servers: { issuer: string; metadata: JsonObject | null }[] = [
    { issuer: issuer.value, metadata: serverMetadata?.value ?? null },
    ...comparedServers.value.filter((server) => server.issuer !== issuer.value),
  ]
  const line = (name: string): ComparedMember => {
    const values = servers.map(({ issuer, metadata }) => memberText(metadata?.[name], issuer))
    const spoken = values.filter((_, index) => servers[index]?.metadata)
    return { name, values, differs: new Set(spoken).size > 1 }
  }
  return {
    issuers: servers.map((server) => server.issuer),
    silent: servers.map(({ metadata }) => metadata === null),
    groups: groups
      .map(([title, names]) => ({
        title,
        members: names.map(line).filter(({ values }) => values.some((value) => value !== null)),
      }))
      .filter(({ members }) => members.length > 0),
  }
}

/** Endpoints below their own issuer differ in nothing else, so only what comes after it is told. */
function memberText(value: unknown, issuer: string): string | null {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(String).join(' ')
  if (typeof value !== 'string') return JSON.stringify(value)
  const base = `${issuer.replace(/\/$/, '')}/`
  return value.startsWith(base) ? `…/${value.slice(base.length)}` : value
}
