import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import type { Facts } from '../facts'
import type { Env } from '../step'
import { registrationRequest } from '../steps/register-dynamically'
import { httpUrl } from '../url'

/** Members to set; `undefined` leaves one out. */
export type RegistrationChange = Readonly<Record<string, unknown>>

/** Registers once for each change, and deletes again what the server lets be deleted (RFC 7592 §2.3). */
export async function registerVariants(
  facts: Facts,
  env: Env,
  probe: string,
  changes: readonly (readonly [purpose: string, change: RegistrationChange])[],
): Promise<undefined> {
  const url = facts.registrationEndpoint?.value
  if (url === undefined) return undefined
  for (const [purpose, change] of changes) {
    const { scope: _, ...usual } = registrationRequest(facts, env)
    const body = { ...usual, client_name: 'MCP Auth Inspector (deeper check)', ...change }
    const { response } = await env.send({
      method: 'POST',
      url,
      headers: [
        ['Content-Type', 'application/json'],
        ['Accept', 'application/json'],
      ],
      body: JSON.stringify(body),
      purpose,
      probe,
    })
    await unregister(parseObject(response?.body ?? ''), env, probe)
  }
  return undefined
}

async function unregister(json: JsonObject | null, env: Env, probe: string): Promise<void> {
  const url = stringAt(json, 'registration_client_uri')
  const token = stringAt(json, 'registration_access_token')
  if (url === null || token === null || !httpUrl(url)) return
  await env.send({
    method: 'DELETE',
    url,
    headers: [['Authorization', `Bearer ${token}`]],
    purpose: 'Deletes the client of this check again.',
    probe,
  })
}
