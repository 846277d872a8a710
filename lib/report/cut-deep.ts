/** What lies deeper is no member of any document, and would not be printed by anybody either. */
export const deepest = 100

export const tooDeep = 'nested too deeply to be kept'

/** Plain JSON that can be printed, however deeply a server nested what is in it. */
export function cutDeep<Json>(json: Json): Json {
  return cut(json, 0) as Json
}

function cut(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) return tooDeep
  if (Array.isArray(value)) return value.map((item) => cut(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, cut(member, depth + 1)]),
  )
}
