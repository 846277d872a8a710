import { parseObject } from '@/lib/http/json'
import type { Facts } from '../facts'
import type { Env } from '../step'
import { registrationRequest } from '../steps/register-dynamically'
import { deleteRegistration } from './delete-registration'

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
    const json = parseObject(response?.body ?? '')
    await deleteRegistration(json, env, probe, 'Deletes the client of this check again.')
  }
  return undefined
}
