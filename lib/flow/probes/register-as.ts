import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, parseObject } from '@/lib/http/json'
import type { Facts } from '../facts'
import type { Env } from '../step'
import { deleteRegistration } from './delete-registration'

/** A registration as some client would send it. */
export interface RegisterAs {
  /** The client's id, which marks the exchange. */
  client: string
  /** As it calls itself. */
  name: string
  /** The client metadata (RFC 7591 §2). */
  body: JsonObject
}

/** What the exchanges of such a registration are marked with. */
export const registerAsProbe = 'register-as'

export function registerAsMark(client: string): string {
  return `${registerAsProbe}:${client}`
}

/** The client whose registration an exchange tried; null for every other exchange. */
export function registeredAs({ probe }: Exchange): string | null {
  const [kind, client] = probe?.split(':') ?? []
  return kind === registerAsProbe ? (client ?? null) : null
}

/** Registers as one client would: one request, and what it made stays on the server. */
export async function registerAs(
  { client, name, body }: RegisterAs,
  facts: Facts,
  env: Env,
): Promise<void> {
  const url = facts.registrationEndpoint?.value
  if (url === undefined) return
  await env.send({
    method: 'POST',
    url,
    headers: [
      ['Content-Type', 'application/json'],
      ['Accept', 'application/json'],
    ],
    body: JSON.stringify(body),
    purpose: `Registers as ${name} does.`,
    probe: registerAsMark(client),
  })
}

/** Deletes such a registration again, where its answer says how (RFC 7592 §2.3). */
export async function withdrawRegistration(registration: Exchange, env: Env): Promise<void> {
  const client = registeredAs(registration)
  if (client === null) return
  await deleteRegistration(
    parseObject(registration.response?.body ?? ''),
    env,
    registerAsMark(client),
    'Deletes this registration again.',
  )
}
