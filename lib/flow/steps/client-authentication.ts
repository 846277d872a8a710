import { stringsAt } from '@/lib/http/json'
import type { ClientCredentials, Facts } from '../facts'
import { type Step, StepFailure } from '../step'
import { skipWithoutLogin } from './registration'

const ways: Record<Exclude<ClientCredentials['authMethod'], 'none'>, string> = {
  client_secret_basic: 'Sends the secret in the Authorization header (client_secret_basic).',
  client_secret_post: 'Sends the secret in the body (client_secret_post).',
  private_key_jwt: 'Signs an assertion with its own key (private_key_jwt).',
}

/** Client credentials: there is no person, so the client's own proof is all there is (RFC 6749 §4.4). */
export const clientAuthentication: Step = {
  id: 'client-authentication',
  title: 'Client authentication',
  explanation:
    'Nobody signs in: the client asks in its own name and has to prove who it is, by a secret or by a key whose public half the authorization server knows.',
  sideEffects: false,
  needs: ['client'],
  skip: skipWithoutLogin,
  async run(facts, env) {
    const method = facts.client?.value.authMethod ?? 'none'
    if (method === 'none') {
      throw new StepFailure(
        'client-credentials-missing',
        'The client has neither a secret nor a key, so it cannot ask in its own name.',
        'Enter a client secret, or a private key whose JWKS is registered at the authorization server.',
      )
    }
    const note = [ways[method], notListed(facts, method)].filter(Boolean).join(' ')
    if (method !== 'private_key_jwt') return { note }
    const { clientJwks } = await import('../private-key-jwt')
    const from = { computed: 'the public half of the private key in the settings' }
    return { facts: { clientJwks: { value: await clientJwks(env.settings), from } }, note }
  },
}

function notListed(facts: Facts, method: string): string | null {
  const name = 'token_endpoint_auth_methods_supported'
  const listed = stringsAt(facts.serverMetadata?.value, name)
  return listed && !listed.includes(method) ? `${name} does not list it.` : null
}
