import { validateAuthResponse } from 'oauth4webapi'
import type { Facts } from '../facts'
import { leadsTo } from '../follow-sign-in'
import { errorInWords } from '../oauth-error'
import { type Env, type Learned, type NewObjection, type Step, StepFailure } from '../step'
import { expectedIssuer } from './authorization-request'
import { browserTrip } from './browser-trip'
import { skipWithoutLogin } from './registration'

export const authorizationResponse: Step = {
  id: 'authorization-response',
  title: 'Sign-in',
  explanation:
    'The person signs in and consents; the browser comes back with a code. state and iss show that it is the answer to this request, from this authorization server.',
  sideEffects: true,
  needs: ['authorizationUrl', 'state', 'redirectUri'],
  skip: skipWithoutLogin,
  async run(facts, env) {
    const heard = facts.callback?.value ?? null
    if (heard === null) refuseExpired(facts, env)
    const trip = await browserTrip(env, {
      step: 'authorization-response',
      url: facts.authorizationUrl?.value ?? '',
      redirectUri: facts.redirectUri?.value ?? '',
      purpose: 'The browser opens the authorization request.',
      heard,
    })
    if (!trip) return { wait: true, note: 'Waiting for the browser to come back.' }
    return readCallback(facts, trip.callback, trip.exchange)
  },
}

/** RFC 9126 §2.2: the server refuses a reference after its time, on a page that nobody hears of here. */
function refuseExpired({ pushedRequest }: Facts, env: Env): void {
  const expiresAt = pushedRequest?.value.expiresAt ?? null
  if (expiresAt === null || Date.parse(expiresAt) > env.now()) return
  throw new StepFailure(
    'request-uri-expired',
    `The pushed request expired at ${expiresAt.slice(11, 19)} UTC, before the browser opened it.`,
    'Run again from the authorization request: it is pushed anew.',
  )
}

function readCallback(facts: Facts, callback: string, exchange: number): Learned {
  const redirectUri = facts.redirectUri?.value ?? ''
  if (!leadsTo(callback, redirectUri)) {
    throw new StepFailure(
      'callback-foreign',
      'This URL is not an answer to the authorization request: it does not start with the redirect URI.',
      `Paste the whole address that the browser ended at. It starts with ${redirectUri}.`,
    )
  }
  const parameters = new URL(callback).searchParams
  const at = (name: string) => ({ exchange, at: `callback:${name}` })
  const objections = objectionsTo(parameters, facts, exchange)
  const code = parameters.get('code')
  const learned: Facts = {
    callback: { value: callback, from: facts.callback?.from ?? at('') },
    ...(code ? { code: { value: code, from: at('code') } } : {}),
  }
  if (code) return { facts: learned, objections, note: 'The browser came back with a code.' }
  const error = parameters.get('error')
  // RFC 9207 §2.4: an answer from somebody else must not be acted on, nor its error shown.
  if (error && objections.every(({ code }) => !code.startsWith('iss-'))) {
    throw new StepFailure(
      'authorization-refused',
      refusal(parameters),
      hints[error] ?? hints.other ?? '',
      {
        facts: learned,
        objections,
      },
    )
  }
  throw new StepFailure(
    'callback-missing-code',
    'The browser came back with neither a code nor an error that can be trusted.',
    'Look at the callback URL below: a fragment or a page of the authorization server is not an answer.',
    { facts: learned, objections },
  )
}

function objectionsTo(parameters: URLSearchParams, facts: Facts, exchange: number): NewObjection[] {
  const issuer = expectedIssuer(facts)
  const expectedState = facts.state?.value ?? ''
  const object = (code: string, message: string, spec: NewObjection['spec'], name: string) =>
    ({
      code,
      message,
      spec,
      evidence: { exchange, at: `callback:${name}` },
      mandatory: true,
    }) satisfies NewObjection
  const objections: NewObjection[] = []
  if (parameters.get('state') !== expectedState) {
    objections.push(
      object('state-mismatch', 'state is not the value that was sent.', 'rfc6749#4.1.2', 'state'),
    )
  }
  const iss = parameters.get('iss')
  const advertised =
    facts.serverMetadata?.value.authorization_response_iss_parameter_supported === true
  if (iss === null && advertised) {
    objections.push(
      object(
        'iss-missing',
        `iss is missing, although the metadata promises it (expected ${issuer}).`,
        'rfc9207#2.4',
        'iss',
      ),
    )
  }
  if (iss !== null && iss !== issuer) {
    objections.push(
      object('iss-mismatch', `iss is ${iss}, expected was ${issuer}.`, 'rfc9207#2.4', 'iss'),
    )
  }
  for (const name of ['code', 'state', 'iss', 'error']) {
    if (parameters.getAll(name).length < 2) continue
    const message = `${name} is there more than once, so nobody can tell which one is meant.`
    objections.push(object('callback-parameter-twice', message, 'rfc6749#3.1', name))
  }
  return objections.length > 0 ? objections : strictly(parameters, facts, issuer, exchange)
}

/** What oauth4webapi refuses beyond the checks above. */
function strictly(
  parameters: URLSearchParams,
  facts: Facts,
  issuer: string,
  exchange: number,
): NewObjection[] {
  if (parameters.has('error')) return []
  try {
    const server = { ...facts.serverMetadata?.value, issuer }
    validateAuthResponse(
      server,
      { client_id: facts.client?.value.clientId ?? '' },
      parameters,
      facts.state?.value,
    )
    return []
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'OAUTH_REFUSED'
    return [
      {
        code,
        message,
        spec: 'rfc6749#4.1.2',
        evidence: { exchange, at: 'callback:' },
        mandatory: false,
      },
    ]
  }
}

function refusal(parameters: URLSearchParams): string {
  const words = errorInWords(parameters.get('error'), parameters.get('error_description'))
  return `The authorization server answered ${words}.`
}

const hints: Record<string, string> = {
  access_denied:
    'You or the server declined. Run this step again and approve, or sign in as somebody who may.',
  invalid_scope: 'Choose a scope in the settings that the authorization server knows.',
  invalid_target:
    'The authorization server does not know this resource. Compare resource with what it is configured for.',
  unauthorized_client:
    'This client may not use the authorization code grant. Register another one.',
  invalid_request_object:
    'The server wants a signed request object (JAR), which no MCP client sends. Let it take plain requests.',
  request_not_supported: 'Remove request from the parameters in the settings: it is not supported.',
  invalid_request_uri:
    'The reference to the pushed request has expired or was used before. Run again from the authorization request.',
  login_required: 'Sign in at the authorization server first, then run this step again.',
  other: 'Run this step again after mending what the error names.',
}
