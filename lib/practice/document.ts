import type { JsonObject } from '@/lib/http/json'

/** The document without some members. */
export function without<Value extends object>(document: Value, ...names: string[]): Value {
  return Object.fromEntries(
    Object.entries(document).filter(([name]) => !names.includes(name)),
  ) as Value
}

/** A member that must be a string in a healthy document. */
export function textAt(document: JsonObject, name: string): string {
  return String(document[name])
}
