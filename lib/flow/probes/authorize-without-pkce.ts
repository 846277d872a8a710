import { header } from '@/lib/http/exchange'
import type { Facts } from '../facts'
import type { Env } from '../step'
import type { Probe } from './probe'
import { authorizationRequest, random, tokenRequest } from './requests'

const probe = 'authorize-without-pkce'

export const authorizeWithoutPkce: Probe = {
  id: probe,
  title: 'Without PKCE',
  sends:
    'The authorization request without code_challenge, without following it. If the server hands out codes without asking anybody, also one code exchange with a wrong code_verifier.',
  leavesBehind: null,
  step: 'authorization-response',
  needs: ['authorizationUrl'],
  async run(facts, env) {
    const bare = authorizationRequest(facts, env, {
      code_challenge: null,
      code_challenge_method: null,
    })
    if (!bare) return undefined
    await env.send({ ...bare, purpose: 'Asks without code_challenge.', probe })
    await tryWrongVerifier(facts, env)
    return undefined
  },
}

/** Possible only where the server needs no person: its code comes back at once. */
async function tryWrongVerifier(facts: Facts, env: Env): Promise<void> {
  const request = authorizationRequest(facts, env, {})
  if (!request || !facts.tokenEndpoint) return
  const purpose = 'Asks as a login does, for a code to try.'
  const { response } = await env.send({ ...request, purpose, probe })
  const location = header(response?.headers ?? [], 'location')
  if (location === null || !URL.canParse(location, request.url)) return
  const code = new URL(location, request.url).searchParams.get('code')
  if (code === null) return
  const resource = facts.resource?.value
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: facts.redirectUri?.value ?? '',
    code_verifier: `wrong-${random(env)}${random(env)}${random(env)}`,
    ...(resource ? { resource } : {}),
  })
  await env.send({
    ...tokenRequest(facts, form),
    purpose: 'Exchanges the code with a wrong code_verifier.',
    probe,
  })
}
