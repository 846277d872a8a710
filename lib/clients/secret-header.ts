/** A header value taken apart into what is public and what is not. */
export interface SecretHeader {
  header: string
  /** The scheme with its trailing space, `Bearer `; empty for a bare key. */
  prefix: string
  token: string
}

const secretNames =
  /auth|token|secret|password|passwd|credential|cookie|signature|session|api-?_?key|(^|[-_])key$|(^|[-_])pat$/i

/** Headers that a client writes by itself and nobody should configure. */
const ownHeaders =
  /^(accept|accept-.*|cache-control|connection|content-.*|host|origin|referer|user-agent|mcp-(protocol-version|session-id|method|name|param-.*)|last-event-id|sec-.*)$/i

/** Whether a header, by its name, carries a credential. */
export function isSecretHeader(name: string): boolean {
  return secretNames.test(name)
}

/** Whether a header belongs into a configuration at all. */
export function isConfigurable(name: string): boolean {
  return !ownHeaders.test(name) && /^[\w!#$%&'*+.^`|~-]+$/.test(name)
}

/** Splits the scheme from the credential: `Bearer `, `Basic `, `Token token=`, `Sentry-Bearer `. */
export function splitSecret(header: string, value: string): SecretHeader {
  const scheme = /^(?:Token token=|[A-Za-z][\w-]* +)(?=\S)/.exec(value)
  const prefix = /^(proxy-)?authorization$/i.test(header) ? (scheme?.[0] ?? '') : ''
  return { header, prefix, token: value.slice(prefix.length) }
}
