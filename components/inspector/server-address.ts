/** What a person typed, as a server URL, or the sentence that says what is wrong with it. */
export type ServerAddress = { url: string; problem: null } | { url: null; problem: string }

/** Reads the URL field: a missing scheme is added, everything else stays byte for byte. */
export function serverAddress(text: string): ServerAddress {
  const typed = text.trim()
  if (typed === '')
    return wrong('Enter the URL of an MCP server, for example https://mcp.example.com/mcp.')
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase()
  if (scheme && scheme !== 'http' && scheme !== 'https') {
    return wrong(`An MCP server is reached by https: or http:, not by ${scheme}:.`)
  }
  const address = scheme ? typed : `${isLocal(typed) ? 'http' : 'https'}://${typed}`
  if (/\s/.test(address) || !URL.canParse(address)) return wrong('This is not a URL.')
  if (!scheme && !/^[^/]+(\.[^/]+|:\d+)|^localhost/i.test(typed)) return wrong('This is not a URL.')
  return { url: address, problem: null }
}

function isLocal(typed: string): boolean {
  return /^(localhost|127\.|\[::1\])/i.test(typed)
}

function wrong(problem: string): ServerAddress {
  return { url: null, problem }
}
