import type { Exchange, Header } from '@/lib/http/exchange'
import { authenticateClient } from '../client-auth'
import { whyDpop } from '../dpop-choice'
import type { Facts } from '../facts'
import { type Env, type Outgoing, StepFailure } from '../step'

/** A form that the client sends to the authorization server in its own name. */
export interface ClientForm {
  url: string
  form: URLSearchParams
  purpose: string
}

/** Sends a form with the client's authentication, and with a DPoP proof where tokens are to be bound to a key. */
export async function sendClientForm(
  facts: Facts,
  env: Env,
  { url, form, purpose }: ClientForm,
): Promise<{ exchange: Exchange; learned: Facts }> {
  const make = async (): Promise<Outgoing> => {
    const body = new URLSearchParams(form)
    const headers = await clientAuthentication(facts, env, body)
    return {
      method: 'POST',
      url,
      headers: [
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Accept', 'application/json'],
        ...headers,
      ],
      body: body.toString(),
      purpose,
    }
  }
  if (!whyDpop(facts, env.settings)) return { exchange: await env.send(await make()), learned: {} }
  const { sendWithProof } = await import('../dpop')
  return sendWithProof(env, facts, make)
}

/** Adds the client's credentials to a form, or returns the header that carries them. */
export async function clientAuthentication(
  facts: Facts,
  env: Env,
  form: URLSearchParams,
): Promise<Header[]> {
  const client = facts.client?.value
  if (!client) {
    throw new StepFailure(
      'client-missing',
      'There is no client to ask as.',
      'Run the registration first.',
    )
  }
  if (client.authMethod !== 'private_key_jwt') return authenticateClient(client, form)
  const { assertClient } = await import('../private-key-jwt')
  await assertClient(client, facts, env, form)
  return []
}
