/** The parameters of a URL's query; empty for anything that is no URL. */
export function queryOf(url: string): URLSearchParams {
  return URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams()
}

/** Where a `Location` leads, resolved; null when it is missing or leads nowhere. */
export function resolve(location: string | null, base: string): URL | null {
  return location !== null && URL.canParse(location, base) ? new URL(location, base) : null
}

/** The same endpoint with the given parameters changed; null removes one. */
export function withQuery(url: string, changes: Record<string, string | null>): string {
  if (!URL.canParse(url)) return url
  const changed = new URL(url)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.searchParams.delete(name)
    else changed.searchParams.set(name, value)
  }
  return changed.href
}
