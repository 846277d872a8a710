/** An inspection that can be set up again: where it was, and the link that fills the form. No secret, no result. */
export interface Recent {
  server: string
  link: string
}

const key = 'mcp-auth-inspector:recent'
const most = 8

export function recentInspections(): Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, most) : []
  } catch {
    return []
  }
}

/** Puts a server on top of the list. Both values must be free of secrets. */
export function remember(server: string, link: string): void {
  const others = recentInspections().filter((recent) => recent.server !== server)
  store([{ server, link }, ...others].slice(0, most))
}

export function forgetRecent(): void {
  store([])
}

function store(recents: Recent[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(recents))
  } catch {
    // Without storage there are no recent inspections.
  }
}

function isRecent(value: unknown): value is Recent {
  const { server, link } = (value ?? {}) as Record<string, unknown>
  return typeof server === 'string' && typeof link === 'string' && link.startsWith('/')
}
