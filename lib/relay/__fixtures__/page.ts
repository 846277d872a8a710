/** The page's own call to the relay, with whatever a test wants to be different. */
export function call(
  envelope: unknown,
  headers: Record<string, string | null> = {},
  init: RequestInit = {},
): Request {
  const all: Record<string, string | null> = {
    host: 'localhost:2884',
    origin: 'http://localhost:2884',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    ...headers,
  }
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)
  return new Request('http://localhost:2884/api/relay', {
    method: 'POST',
    headers: kept,
    body: typeof envelope === 'string' ? envelope : JSON.stringify(envelope),
    ...init,
  })
}
