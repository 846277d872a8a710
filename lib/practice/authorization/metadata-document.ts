import { parseObject, stringAt, stringsAt } from '@/lib/http/json'
import type { Client } from '../store'
import type { Tenant } from '../tenant'
import { isAllowedRedirectUri, isLoopback } from './redirect-uri'

const maxBytes = 10_000
const timeoutMs = 3000
const freshMs = 60_000

/** Reads the document that a URL as client_id stands for (Client ID Metadata Document draft, §3 to §6). */
export async function fetchMetadataDocument(
  id: string,
  tenant: Tenant,
): Promise<{ client: Client } | { unknown: string }> {
  const kept = tenant.store.documents.get(id)
  if (kept && tenant.now() - kept.fetchedAt < freshMs) return { client: kept.client }
  const problem = problemWith(id)
  if (problem) return { unknown: problem }
  try {
    const client = readClient(id, await download(id))
    tenant.store.documents.set(id, { client, fetchedAt: tenant.now() })
    return { client }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    return { unknown: `The client metadata document could not be used: ${reason}` }
  }
}

/** §3; http is allowed on loopback alone, for practice. */
function problemWith(id: string): string | null {
  const url = URL.canParse(id) ? new URL(id) : null
  if (!url || (url.protocol !== 'https:' && !isLoopback(url))) {
    return 'A client_id that is a URL must be https, or http on loopback.'
  }
  if (url.pathname === '/' || url.hash || url.username || url.password || url.href !== id) {
    return 'A client_id that is a URL must have a path, and no fragment, credentials or dot segments.'
  }
  return null
}

async function download(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: { Accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.status !== 200) throw new Error(`the answer was ${response.status}.`)
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > maxBytes) throw new Error(`it is longer than ${maxBytes} bytes.`)
  }
  return text
}

function readClient(id: string, body: string): Client {
  const document = parseObject(body)
  if (!document) throw new Error('it is not a JSON object.')
  if (stringAt(document, 'client_id') !== id) throw new Error('its client_id is not its own URL.')
  const method = stringAt(document, 'token_endpoint_auth_method') ?? 'none'
  if (method !== 'none' || Object.hasOwn(document, 'client_secret')) {
    throw new Error('it may not use a shared secret.')
  }
  const redirectUris = stringsAt(document, 'redirect_uris') ?? []
  if (redirectUris.length === 0 || !redirectUris.every(isAllowedRedirectUri)) {
    throw new Error('its redirect_uris are missing or not allowed.')
  }
  return {
    id,
    name: stringAt(document, 'client_name') ?? new URL(id).host,
    secret: null,
    authMethod: 'none',
    redirectUris,
    grantTypes: stringsAt(document, 'grant_types') ?? ['authorization_code'],
  }
}
