import { defaultSettings, grants, registrations, type Settings } from '@/lib/flow/settings'
import { isObject, type JsonObject, stringAt } from '@/lib/http/json'
import type { Revision } from '@/lib/spec/revisions'
import { areHeaders } from './is-exchange'

/** Settings out of a file: what another version lacks, or somebody broke, has its default. */
export function recordedSettings(given: JsonObject, revision: Revision): Settings {
  const defaults = defaultSettings({ revision })
  const kept = Object.entries(defaults).map(([name, value]) => {
    const is = isKept[name as keyof Settings] ?? sameType(value)
    return [name, Object.hasOwn(given, name) && is(given[name]) ? given[name] : value]
  })
  return { ...Object.fromEntries(kept), revision }
}

/** Members that their default does not describe. */
const isKept: { [Name in keyof Settings]?: (value: unknown) => boolean } = {
  mode: (value) => value === 'conforming' || value === 'inspecting',
  grant: (value) => grants.some((known) => known === value),
  transport: (value) => ['automatic', 'streamable-http', 'sse'].some((known) => known === value),
  registration: (value) => registrations.some((known) => known === value),
  headers: areHeaders,
  parameters: areHeaders,
  toolCall: (value) => value === 'first' || (isObject(value) && stringAt(value, 'name') !== null),
  identityProvider: (value) =>
    isObject(value) &&
    ['issuer', 'clientId'].every((name) => stringAt(value, name) !== null) &&
    ['clientSecret', 'tokenEndpoint', 'idToken'].every(
      (name) => value[name] === null || stringAt(value, name) !== null,
    ),
}

/** Null stands for a text that was not given. */
function sameType(value: unknown): (other: unknown) => boolean {
  const type = value === null ? 'string' : typeof value
  return (other) => typeof other === type && isObject(other) === isObject(value)
}
