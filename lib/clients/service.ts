/** One secret header of a service, and what goes into it. */
export interface ServiceHeader {
  name: string
  /** With its trailing space; empty for a bare key. */
  prefix: string
  /** What the person pastes, in order. */
  parts: readonly string[]
  /** `basic`: the parts joined with a colon and encoded (RFC 7617 §2). */
  join: 'colon' | 'basic'
}

/** A public header that the service wants beside the credential. */
export interface ServiceSetting {
  name: string
  description: string
  required: boolean
}

/** A known service: how its MCP server takes a static token. */
export interface Service {
  id: string
  name: string
  /** Null when every customer has another one. */
  url: string | null
  /** Host names it runs on; their subdomains count too. */
  hosts: readonly string[]
  /** What the credential is called there. */
  credential: string
  /** Null when the server takes no static token. */
  headers: readonly ServiceHeader[] | null
  /** Another way to authenticate with a static token. */
  alternative?: { credential: string; headers: readonly ServiceHeader[] }
  settings?: readonly ServiceSetting[]
  /** Where to create it: an address, or the way through the menus. */
  create: string | null
  /** Whether one can sign in instead. */
  oauth: string | null
  note?: string
  confidence: 'high' | 'medium' | 'low'
}

/** The value of a header from what the person pasted; surrounding space is never part of a key. */
export function serviceValue(header: ServiceHeader, values: readonly string[]): string {
  const joined = values.map((value) => value.trim()).join(':')
  return header.prefix + (header.join === 'basic' ? base64(joined) : joined)
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
