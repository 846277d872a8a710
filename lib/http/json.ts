/** Reading JSON that a stranger sent: nothing is assumed, nothing throws. */

export type JsonObject = { [key: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The parsed value, or `undefined` with the parser's own words. */
export function parseJson(
  text: string,
): { value: unknown; error: null } | { value: undefined; error: string } {
  try {
    return { value: JSON.parse(text), error: null }
  } catch (error) {
    return { value: undefined, error: error instanceof Error ? error.message : String(error) }
  }
}

/** The body as an object; null for anything else, including arrays and text that is not JSON. */
export function parseObject(text: string): JsonObject | null {
  const { value } = parseJson(text)
  return isObject(value) ? value : null
}

/** An own string member; null for absent, inherited or other types. */
export function stringAt(object: JsonObject | null | undefined, key: string): string | null {
  if (!object || !Object.hasOwn(object, key)) return null
  const value = object[key]
  return typeof value === 'string' ? value : null
}

/** The strings of an array member; null when the member is not an array. */
export function stringsAt(object: JsonObject | null | undefined, key: string): string[] | null {
  if (!object || !Object.hasOwn(object, key)) return null
  const value = object[key]
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : null
}
