import type { JsonObject } from '@/lib/http/json'

/** What makes one object into the other: changed and new members as they are, missing ones as null. */
export function overrides(before: JsonObject, after: JsonObject): JsonObject {
  const changed: JsonObject = {}
  for (const name of Object.keys(before)) {
    if (!Object.hasOwn(after, name)) changed[name] = null
  }
  for (const [name, value] of Object.entries(after)) {
    if (JSON.stringify(before[name]) !== JSON.stringify(value)) changed[name] = value
  }
  return changed
}
