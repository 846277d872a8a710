/** Whether a redirect URI leads to a program on the person's own machine by http (RFC 8252 §7.3). */
export function isLoopback(uri: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(uri)
}

/** Every redirect URI is on loopback and leaves the port open, as RFC 8252 §7.3 allows. */
export function needsAnyPort(uris: readonly string[]): boolean {
  return uris.length > 0 && uris.every((uri) => isLoopback(uri) && new URL(uri).port === '')
}
