/** Revisions of the MCP specification, oldest first. */
export const revisions = ['2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'] as const

export type Revision = (typeof revisions)[number]

export const newestRevision: Revision = '2026-07-28'

export function isRevision(value: unknown): value is Revision {
  return revisions.includes(value as Revision)
}

/** What differs between revisions, as data on one flow. */
export interface RevisionTraits {
  /** RFC 9728 discovery exists; without it the MCP origin is the authorization server. */
  resourceMetadata: boolean
  /** `resource_metadata` in the 401 is a MUST of its own (not one of two ways). */
  challengeMustNameMetadata: boolean
  /** Metadata and endpoints may be missing: `/authorize`, `/token`, `/register` on the MCP origin. */
  defaultEndpoints: boolean
  /** OpenID Connect Discovery documents count. */
  openidDiscovery: boolean
  /** The well-known URI may be tried when the 401 names no metadata URL. */
  wellKnownFallback: boolean
  /** RFC 8707 `resource` in authorization and token requests. */
  resourceParameter: boolean
  /** Clients must refuse metadata without `code_challenge_methods_supported`. */
  pkceListRequired: boolean
  clientIdMetadataDocuments: boolean
  /** Scope comes from the challenge, then `scopes_supported`, then nothing. */
  scopeSelection: boolean
  /** `iss` is validated and metadata issuers are compared (RFC 9207, RFC 8414 §3.3). */
  issuerValidation: boolean
  /** DCR must carry `application_type`. */
  applicationType: boolean
  /** `offline_access` may be added where the authorization server advertises it. */
  offlineAccess: boolean
  /** Stateless wire: `server/discover`, `_meta`, no `initialize`. */
  stateless: boolean
}

const base: RevisionTraits = {
  resourceMetadata: true,
  challengeMustNameMetadata: false,
  defaultEndpoints: false,
  openidDiscovery: true,
  wellKnownFallback: true,
  resourceParameter: true,
  pkceListRequired: true,
  clientIdMetadataDocuments: true,
  scopeSelection: true,
  issuerValidation: true,
  applicationType: true,
  offlineAccess: true,
  stateless: true,
}

export const traits: Record<Revision, RevisionTraits> = {
  '2026-07-28': base,
  '2025-11-25': {
    ...base,
    issuerValidation: false,
    applicationType: false,
    offlineAccess: false,
    stateless: false,
  },
  '2025-06-18': {
    ...base,
    challengeMustNameMetadata: true,
    openidDiscovery: false,
    pkceListRequired: false,
    clientIdMetadataDocuments: false,
    scopeSelection: false,
    issuerValidation: false,
    applicationType: false,
    offlineAccess: false,
    stateless: false,
  },
  '2025-03-26': {
    ...base,
    resourceMetadata: false,
    defaultEndpoints: true,
    openidDiscovery: false,
    resourceParameter: false,
    pkceListRequired: false,
    clientIdMetadataDocuments: false,
    scopeSelection: false,
    issuerValidation: false,
    applicationType: false,
    offlineAccess: false,
    stateless: false,
  },
}
