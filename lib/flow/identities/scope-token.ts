import type { Facts } from '../facts'
import { type Env, StepFailure } from '../step'
import { authorizationRequest } from '../steps/authorization-request'
import { authorizationResponse } from '../steps/authorization-response'
import { requestToken } from '../steps/token-request'
import { readTokenAnswer } from '../steps/token-response'
import type { IdentityAccess } from './identity'

interface Given {
  access: IdentityAccess
  /** What the login goes on with: a rotated refresh token. */
  facts: Facts
}

/**
 * A `scope` identity with its token: by the refresh token where there is one (RFC 6749 §6), else by a second
 * sign-in, which may wait for the browser. Every other identity comes back as it is.
 */
export async function tokenFor(access: IdentityAccess, facts: Facts, env: Env): Promise<Given> {
  const { credential } = access.identity
  if (credential.kind !== 'scope') return { access, facts: {} }
  if (access.signIn === null && isGood(access)) return { access, facts: {} }
  try {
    if (access.signIn) return await finishSignIn(access, access.signIn, env)
    if (facts.refreshToken) return await byRefresh(access, credential.scope, facts, env)
    return env.settings.grant === 'authorization_code'
      ? await bySignIn(access, credential.scope, facts, env)
      : await byGrant(access, credential.scope, facts, env)
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error
    const door = { kind: 'failed', message: error.message, exchange: null } as const
    return { access: { ...access, signIn: null, door }, facts: {} }
  }
}

/** A token that was refused as such is not tried twice. */
function isGood({ accessToken, door }: IdentityAccess): boolean {
  return accessToken !== null && !(door?.kind === 'refused' && door.by === 'http-401')
}

async function byRefresh(access: IdentityAccess, scope: string, facts: Facts, env: Env) {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: facts.refreshToken?.value ?? '',
    scope,
  })
  const purpose = `Exchanges the refresh token for a token with the scope ${scope}.`
  const { exchange, learned } = await requestToken(facts, env, form, purpose)
  const { facts: answered = {} } = await readTokenAnswer(exchange, facts, learned, env)
  // The old refresh token may be dead now; the login itself keeps its own access token.
  const { refreshToken } = answered
  return { access: withToken(access, answered), facts: refreshToken ? { refreshToken } : {} }
}

/** Grants that need no person: the same request with another scope. */
async function byGrant(access: IdentityAccess, scope: string, facts: Facts, env: Env) {
  const { scope: _asked, ...rest } = facts
  const { exchange, learned } = await requestToken(rest, asScope(env, scope))
  const { facts: answered = {} } = await readTokenAnswer(exchange, facts, learned, env)
  return { access: withToken(access, answered), facts: {} }
}

async function bySignIn(
  access: IdentityAccess,
  scope: string,
  facts: Facts,
  env: Env,
): Promise<Given> {
  const missing = authorizationRequest.needs.filter((name) => facts[name] === undefined)
  if (missing.length > 0) {
    throw new StepFailure(
      'missing-facts',
      'Another scope needs a login to start from. Sign in first.',
      'Press Sign in.',
    )
  }
  const { callback, code, unionScope, identities, ...start } = facts
  const asking = asScope(env, scope)
  const asked = await authorizationRequest.run(start, asking)
  const under = { ...start, ...asked.facts }
  const came = await authorizationResponse.run(under, asking)
  if (came.wait) return { access: { ...access, signIn: under }, facts: {} }
  return finishSignIn(access, { ...under, ...came.facts }, env)
}

/** `signIn` has the callback by now. */
async function finishSignIn(access: IdentityAccess, signIn: Facts, env: Env): Promise<Given> {
  if (!signIn.callback) return { access, facts: {} }
  const asking = asScope(env, signIn.scope?.value ?? '')
  const came = await authorizationResponse.run(signIn, asking)
  const refusal = came.objections?.find(({ mandatory }) => mandatory)
  if (refusal) throw new StepFailure(refusal.code, refusal.message, 'Sign in again.')
  const under = { ...signIn, ...came.facts }
  const { exchange, learned } = await requestToken(under, asking)
  const { facts: answered = {} } = await readTokenAnswer(exchange, under, learned, env)
  return { access: withToken(access, answered), facts: {} }
}

/** Exchanges of other identities are none of this sign-in's. */
function asScope(env: Env, scope: string): Env {
  return { ...env, settings: { ...env.settings, scope }, exchanges: [] }
}

function withToken(access: IdentityAccess, answered: Facts): IdentityAccess {
  return {
    ...access,
    signIn: null,
    door: null,
    accessToken: answered.accessToken?.value ?? null,
    grantedScope: answered.grantedScope?.value ?? null,
  }
}
