import type { Exchange } from '@/lib/http/exchange'
import { traits } from '@/lib/spec/revisions'
import type { Facts } from '../facts'
import { selectScope } from '../scope'
import type { Env } from '../step'
import { sendClientForm } from './client-request'

/** Builds and sends the token request of the chosen grant; DPoP proof and nonce retry included. */
export async function requestToken(
  facts: Facts,
  env: Env,
  form: URLSearchParams = grantParameters(facts, env),
  purpose: string = purposes[env.settings.grant],
): Promise<{ exchange: Exchange; learned: Facts }> {
  if (facts.resource && traits[env.settings.revision].resourceParameter) {
    form.set('resource', facts.resource.value)
  }
  const url = facts.tokenEndpoint?.value ?? ''
  return sendClientForm(facts, env, { url, form, purpose })
}

const purposes = {
  authorization_code: 'Exchanges the code for a token.',
  client_credentials: 'Asks for a token in the client’s own name.',
  'enterprise-managed': 'Exchanges the identity assertion for a token.',
  'workload-identity': 'Exchanges the workload’s assertion for a token.',
} as const

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

function grantParameters(facts: Facts, env: Env): URLSearchParams {
  const scope = (facts.scope ?? selectScope(facts, env.settings).scope).value
  switch (env.settings.grant) {
    case 'authorization_code':
      return new URLSearchParams({
        grant_type: 'authorization_code',
        code: facts.code?.value ?? '',
        redirect_uri: facts.redirectUri?.value ?? '',
        code_verifier: facts.codeVerifier?.value ?? '',
      })
    case 'client_credentials':
      return new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope } : {}) })
    case 'enterprise-managed':
      return new URLSearchParams({ grant_type: jwtBearer, assertion: facts.idJag?.value ?? '' })
    case 'workload-identity':
      return new URLSearchParams({
        grant_type: jwtBearer,
        assertion: env.settings.assertion ?? '',
        ...(scope ? { scope } : {}),
      })
  }
}
