import type { Facts } from '../facts'
import type { Env, Outgoing } from '../step'
import type { Probe } from './probe'
import { random, tokenRequest } from './requests'

export const tokenRequests: Probe = {
  id: 'token-requests',
  title: 'Refusals of the token endpoint',
  sends:
    'Three token requests that must be refused: a made-up code for this client, a made-up code for an unknown client, and the first one as JSON.',
  leavesBehind: null,
  step: 'token',
  needs: ['tokenEndpoint'],
  async run(facts, env) {
    for (const [request, purpose] of variants(facts, env)) {
      await env.send({ ...request, purpose, probe: 'token-requests' })
    }
    return undefined
  },
}

function variants(facts: Facts, env: Env): [Omit<Outgoing, 'purpose'>, string][] {
  const parameters = {
    grant_type: 'authorization_code',
    code: `made-up-${random(env)}`,
    redirect_uri: facts.redirectUri?.value ?? env.settings.redirectUri,
    code_verifier: `${random(env)}${random(env)}${random(env)}`,
  }
  const unknown = new URLSearchParams({ ...parameters, client_id: `unknown-${random(env)}` })
  const asUnknown = tokenRequest(facts, unknown, false)
  if (!facts.client || facts.client.value.authMethod === 'private_key_jwt') {
    return [[asUnknown, 'Exchanges a made-up code for an unknown client.']]
  }
  const form = new URLSearchParams(parameters)
  const asForm = tokenRequest(facts, form)
  const headers = (asForm.headers ?? []).map(([name, value]) =>
    name === 'Content-Type' ? ([name, 'application/json'] as const) : ([name, value] as const),
  )
  const asJson = { ...asForm, headers, body: JSON.stringify(Object.fromEntries(form)) }
  return [
    [asForm, 'Exchanges a made-up code.'],
    [asUnknown, 'Exchanges a made-up code for an unknown client.'],
    [asJson, 'Exchanges a made-up code, as JSON.'],
  ]
}
