import type { Header } from './exchange'
import type { Hider } from './hider'
import { decoded, redactLoose } from './redact-text'
import { redactUrlWith } from './redact-url'
import { isSensitiveHeader } from './sensitive'

const schemes = /^(Bearer|DPoP|Basic|Digest|Negotiate|NTLM|Token|ApiKey)(\s+)([\s\S]*)$/i
const urls = /^(location|content-location|referer)$/i
const cookieAttributes =
  /^\s*(?:(?:expires|max-age|domain|path|samesite|priority)\s*=|(?:secure|httponly|partitioned)\s*$)/i

/** Keeps what tells about a secret without telling it: the scheme, a cookie's name and attributes. */
export function redactHeader([name, value]: Header, hider: Hider): Header {
  if (/^(set-)?cookie$/i.test(name)) return [name, redactCookie(value, hider)]
  if (isSensitiveHeader(name, hider.ownHeaders)) return [name, redactCredentials(value, hider)]
  if (urls.test(name)) return [name, redactUrlWith(value, hider)]
  return [name, redactLoose(value, hider)]
}

/** A scheme and what follows it, or all of it when there is no scheme that is known. */
export function redactCredentials(value: string, hider: Hider): string {
  const [, scheme, space = '', secret = ''] = schemes.exec(value) ?? []
  if (scheme === undefined) return hider.hide(value)
  if (scheme.toLowerCase() === 'basic') hidePassword(secret, hider)
  return `${scheme}${space}${hider.hide(secret)}`
}

/** The password by itself may stand in a body too, as `client_secret_post`. */
function hidePassword(encoded: string, hider: Hider): void {
  try {
    const pair = atob(encoded.trim())
    const password = pair.slice(pair.indexOf(':') + 1)
    hider.hide(password)
    // RFC 6749 §2.3.1 has it form-encoded, which not every client does.
    hider.hide(decoded(password))
  } catch {
    // Not base64: the value is hidden as a whole all the same.
  }
}

function redactCookie(value: string, hider: Hider): string {
  return value
    .split(';')
    .map((part, index) => {
      if (index > 0 && cookieAttributes.test(part)) return part
      const equals = part.indexOf('=')
      const space = /^\s*/.exec(part)?.[0] ?? ''
      if (equals < 0) return space + hider.hide(part.trim())
      return `${part.slice(0, equals)}=${hider.hide(part.slice(equals + 1).trim())}`
    })
    .join(';')
}
