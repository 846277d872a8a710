import { processPushedAuthorizationResponse } from 'oauth4webapi'
import { parseObject, stringAt } from '@/lib/http/json'
import type { Facts, PushedRequest } from '../facts'
import { judge } from '../judge'
import { answerInWords, oauthError } from '../oauth-error'
import { type Env, type NewObjection, StepFailure } from '../step'
import { httpUrl } from '../url'
import { sendClientForm } from './client-request'
import { unreachable } from './unreachable'

interface Pushed {
  value: PushedRequest
  exchange: number
  learned: Facts
  objections: NewObjection[]
}

/**
 * Leaves the authorization request at the server and gets a reference to it (RFC 9126 §2).
 * Throws StepFailure `pushed-request-endpoint-missing` or `pushed-request-refused`.
 */
export async function pushRequest(
  parameters: URLSearchParams,
  facts: Facts,
  env: Env,
): Promise<Pushed> {
  const endpoint = stringAt(facts.serverMetadata?.value, 'pushed_authorization_request_endpoint')
  if (endpoint === null || !httpUrl(endpoint)) {
    throw new StepFailure(
      'pushed-request-endpoint-missing',
      'The request is to be pushed, but the metadata names no pushed_authorization_request_endpoint.',
      'Name the endpoint in the metadata, or do not push the request.',
    )
  }
  const { exchange, learned } = await sendClientForm(facts, env, {
    url: endpoint,
    form: new URLSearchParams(parameters),
    purpose: 'Pushes the authorization request, and gets a reference to it.',
  })
  const { response } = exchange
  if (!response) throw unreachable(exchange)
  const json = parseObject(response.body)
  const requestUri = stringAt(json, 'request_uri')
  const objections = await judge(exchange, { spec: 'rfc9126#2.2', at: '' }, (answer) =>
    processPushedAuthorizationResponse(
      { issuer: facts.issuer?.value ?? '' },
      { client_id: facts.client?.value.clientId ?? '' },
      answer,
    ),
  )
  if (requestUri === null || response.status >= 400) {
    throw new StepFailure(
      'pushed-request-refused',
      `The pushed request was answered ${answerInWords(exchange)}, and no request_uri.`,
      hints[oauthError(exchange) ?? ''] ?? hints[response.status] ?? hints.other ?? '',
      { facts: learned, objections },
    )
  }
  const seconds = Number(json?.expires_in)
  const expiresAt =
    json?.expires_in !== undefined && Number.isFinite(seconds)
      ? new Date(env.now() + Math.min(seconds, 4e9) * 1000).toISOString()
      : null
  const value = { endpoint, parameters: [...parameters], requestUri, expiresAt }
  return { value, exchange: exchange.id, learned, objections }
}

/** The errors of RFC 9126 §2.3 that have a remedy of their own. */
const hints: Record<string, string> = {
  invalid_client:
    'The endpoint authenticates clients as the token endpoint does. Check the client id, its secret and how it is sent.',
  invalid_request:
    'A parameter is missing or not allowed. A pushed request must not carry request_uri; compare the rest with the endpoint’s log.',
  invalid_dpop_proof: 'The proof was not accepted: compare its htm, htu, iat and nonce below.',
  unauthorized_client:
    'This client may not use the authorization code grant. Register another one.',
  invalid_scope: 'Choose a scope in the settings that the authorization server knows.',
  invalid_target:
    'The authorization server does not know this resource. Compare resource with what it is configured for.',
  405: 'The endpoint takes POST alone (RFC 9126 §2.3); something before it answers.',
  413: 'The request is larger than the server takes. Ask for less in authorization_details or scope.',
  429: 'Too many requests were pushed. Wait, then run this step again.',
  other: 'Look at the answer below, mend what it names, and run this step again.',
}
