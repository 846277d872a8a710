import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, stringAt } from '@/lib/http/json'
import type { Env } from '../step'
import { httpUrl } from '../url'

/** Where a registration can be deleted again, and with which token (RFC 7592 §2.3); null when the server offers it not. */
export function deletion(json: JsonObject | null): { url: string; token: string } | null {
  const url = stringAt(json, 'registration_client_uri')
  const token = stringAt(json, 'registration_access_token')
  return url !== null && token !== null && httpUrl(url) ? { url, token } : null
}

/** Deletes what was registered; null when the server does not offer it. */
export async function deleteRegistration(
  json: JsonObject | null,
  env: Env,
  probe: string,
  purpose: string,
): Promise<Exchange | null> {
  const offered = deletion(json)
  if (!offered) return null
  return env.send({
    method: 'DELETE',
    url: offered.url,
    headers: [['Authorization', `Bearer ${offered.token}`]],
    purpose,
    probe,
  })
}
