import { isObject, type JsonObject } from '@/lib/http/json'

/** Members that say how to connect: an old one that the new entry lacks would contradict it. */
const connection = new Set(
  (
    'type transport transportType url serverUrl uri httpUrl server_url command cmd args env envs ' +
    'env_keys headers headersHelper http_headers http_headers_helper env_http_headers ' +
    'bearer_token_env_var requestOptions requestInit apiKey auth oauth oauthClient oauthClientId ' +
    'oauthPublicClient oauthScopes scopes oauth_resource requiresOAuth customUserVars'
  ).split(' '),
)

/** Members that are the person's own choice once the entry exists. */
const preference = new Set(
  'disabled enabled autoApprove alwaysAllow tools timeout description name'.split(' '),
)

/** One change to an entry; `undefined` removes the member. */
export type Change = [member: string, value: unknown]

/** What has to change for an existing entry to connect as the exported one does. */
export function entryChanges(existing: JsonObject, exported: JsonObject): Change[] {
  const gone = Object.keys(existing)
    .filter((member) => connection.has(member) && !Object.hasOwn(exported, member))
    .map((member): Change => [member, undefined])
  const set = Object.entries(exported).filter(([member, value]) => {
    if (!Object.hasOwn(existing, member)) return true
    return !preference.has(member) && !isEqual(existing[member], value)
  })
  return [...gone, ...set]
}

/** Equality of JSON values, whatever the order of members. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  }
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a)
    const same = keys.length === Object.keys(b).length
    return same && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  }
  return Object.is(a, b)
}

/** What identifies an item of a list: prompts have an id, listed servers a name. */
export function itemKey(item: unknown): string | null {
  if (!isObject(item)) return null
  const key = item.id ?? item.name
  return typeof key === 'string' ? key : null
}
