import { isObject, parseJson } from '@/lib/http/json'
import type { Transport } from '@/lib/http/transport'

/** A practice server: healthy, or broken in one way that a rule names. */
export interface PracticeServer {
  id: string
  title: string
  url: string
  rule: string | null
}

/** The practice server runs one port above the page's; a hosted page has none. */
export function practiceOrigin(location: Pick<Location, 'hostname' | 'port'>): string | null {
  const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname)
  const port = Number(location.port)
  return local && port > 0 && port < 65_535 ? `http://localhost:${port + 1}` : null
}

/** All practice servers, or none when nothing answers there. */
export async function practiceServers(origin: string, send: Transport): Promise<PracticeServer[]> {
  const request = {
    method: 'GET',
    url: `${origin}/`,
    headers: [['Accept', 'application/json']] as const,
    body: null,
  }
  try {
    const { response } = await send(request, { timeoutMs: 2000 })
    const { value } = parseJson(response.body)
    return response.status === 200 && Array.isArray(value) ? value.filter(isPracticeServer) : []
  } catch {
    return []
  }
}

function isPracticeServer(value: unknown): value is PracticeServer {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.title === 'string' &&
    typeof value.url === 'string'
  )
}
