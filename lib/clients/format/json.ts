/** JSON as people keep it in files: two spaces, members that are undefined left out. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** UTF-8 in standard base64, for deep links. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

/** A map by server key, in order. */
export function byKey<Server extends { key: string }>(
  servers: readonly Server[],
  entry: (server: Server) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(servers.map((server) => [server.key, entry(server)]))
}
