import { isObject, type JsonObject } from '@/lib/http/json'

export type MemberType = 'string' | 'url' | 'strings' | 'urls' | 'boolean' | 'number'

/** RFC 9728 §2; resource and authorization_servers have rules of their own. */
export const resourceMembers: Readonly<Record<string, MemberType>> = {
  jwks_uri: 'url',
  scopes_supported: 'strings',
  bearer_methods_supported: 'strings',
  resource_signing_alg_values_supported: 'strings',
  resource_name: 'string',
  resource_documentation: 'string',
  resource_policy_uri: 'url',
  resource_tos_uri: 'url',
  tls_client_certificate_bound_access_tokens: 'boolean',
  authorization_details_types_supported: 'strings',
  dpop_signing_alg_values_supported: 'strings',
  dpop_bound_access_tokens_required: 'boolean',
}

/** RFC 8414 §2 and OpenID Connect Discovery §3, as far as clients check them. */
export const serverMembers: Readonly<Record<string, MemberType>> = {
  issuer: 'string',
  authorization_endpoint: 'string',
  token_endpoint: 'string',
  registration_endpoint: 'string',
  revocation_endpoint: 'string',
  introspection_endpoint: 'string',
  userinfo_endpoint: 'string',
  jwks_uri: 'string',
  service_documentation: 'url',
  op_policy_uri: 'url',
  op_tos_uri: 'url',
  scopes_supported: 'strings',
  response_types_supported: 'strings',
  response_modes_supported: 'strings',
  grant_types_supported: 'strings',
  token_endpoint_auth_methods_supported: 'strings',
  token_endpoint_auth_signing_alg_values_supported: 'strings',
  revocation_endpoint_auth_methods_supported: 'strings',
  revocation_endpoint_auth_signing_alg_values_supported: 'strings',
  introspection_endpoint_auth_methods_supported: 'strings',
  introspection_endpoint_auth_signing_alg_values_supported: 'strings',
  code_challenge_methods_supported: 'strings',
  subject_types_supported: 'strings',
  id_token_signing_alg_values_supported: 'strings',
  client_id_metadata_document_supported: 'boolean',
  authorization_response_iss_parameter_supported: 'boolean',
}

/** RFC 7591 §3.2.1; what is empty or missing is looked at elsewhere. */
export const registrationMembers: Readonly<Record<string, MemberType>> = {
  redirect_uris: 'urls',
  client_secret: 'string',
  client_id_issued_at: 'number',
  client_secret_expires_at: 'number',
  token_endpoint_auth_method: 'string',
  grant_types: 'strings',
  response_types: 'strings',
  client_name: 'string',
  client_uri: 'url',
  logo_uri: 'url',
  tos_uri: 'url',
  policy_uri: 'string',
  jwks_uri: 'url',
  scope: 'string',
  contacts: 'strings',
  software_id: 'string',
  software_version: 'string',
  software_statement: 'string',
}

const said: Record<MemberType, string> = {
  string: 'a string',
  url: 'an absolute URL',
  strings: 'an array of strings',
  urls: 'an array of absolute URLs',
  number: 'a number',
  boolean: 'true or false',
}

const examples: Record<MemberType, unknown> = {
  string: 'text',
  url: 'https://example.com/',
  strings: ['value'],
  urls: ['https://example.com/'],
  number: 0,
  boolean: true,
}

export interface WrongMember {
  name: string
  remark: string
  /** The same value in the right type, as near as it can be told. */
  corrected: unknown
}

/** Members that are there with another type than they must have. */
export function wrongMembers(
  json: JsonObject | null | undefined,
  types: Readonly<Record<string, MemberType>>,
): WrongMember[] {
  return Object.entries(types).flatMap(([name, type]) => {
    if (!json || !Object.hasOwn(json, name)) return []
    const value = json[name]
    if (fits(value, type)) return []
    const remark = `${name} is ${nameOf(value)}, and must be ${said[type]}`
    return [{ name, remark, corrected: corrected(value, type) }]
  })
}

function fits(value: unknown, type: MemberType): boolean {
  if (type === 'boolean' || type === 'number') return typeof value === type
  if (type === 'url') return isUrl(value)
  if (type === 'urls') return Array.isArray(value) && value.every(isUrl)
  if (type === 'string') return typeof value === 'string'
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** Absolute, and none that runs code where it is opened. */
function isUrl(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    URL.canParse(value) &&
    !/^(javascript|data|vbscript):$/.test(new URL(value).protocol)
  )
}

function corrected(value: unknown, type: MemberType): unknown {
  if (type === 'strings' && typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean)
  if (type === 'strings' && Array.isArray(value))
    return value.filter((item) => typeof item === 'string')
  if (type === 'boolean') return value === 'true' || value === 1
  return examples[type]
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array of something else'
  return isObject(value)
    ? 'an object'
    : `the ${typeof value} ${JSON.stringify(value)?.slice(0, 40)}`
}
