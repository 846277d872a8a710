import { processDynamicClientRegistrationResponse } from 'oauth4webapi'
import { type JsonObject, parseObject, stringAt, stringsAt } from '@/lib/http/json'
import { chooseAuthMethod, isAuthMethod } from '../client-auth'
import type { ClientCredentials, Facts } from '../facts'
import { judge } from '../judge'
import { answerInWords } from '../oauth-error'
import { selectScope } from '../scope'
import { type Env, type Learned, StepFailure } from '../step'
import { httpUrl, isLoopback } from '../url'
import { unreachable } from './unreachable'

/** Registers a new client (RFC 7591); what the server echoes decides how the client authenticates later. */
export async function registerDynamically(facts: Facts, env: Env): Promise<Learned> {
  const endpoint = facts.registrationEndpoint?.value
  if (!endpoint) {
    throw new StepFailure(
      'registration-endpoint-missing',
      'The authorization server names no registration endpoint.',
      'Choose another registration, or enter a client id.',
    )
  }
  const metadata = registrationRequest(facts, env)
  const exchange = await env.send({
    method: 'POST',
    url: endpoint,
    headers: [
      ['Content-Type', 'application/json'],
      ['Accept', 'application/json'],
    ],
    body: JSON.stringify(metadata),
    purpose: 'Registers this inspector as a new client.',
  })
  const { response } = exchange
  if (!response) throw unreachable(exchange)
  const json = parseObject(response.body)
  const clientId = stringAt(json, 'client_id')
  const objections = await judge(exchange, { spec: 'rfc7591#3.2.1', at: '' }, (r) =>
    processDynamicClientRegistrationResponse(r),
  )
  if (clientId === null || response.status >= 400) {
    throw new StepFailure(
      'registration-refused',
      `The registration endpoint answered ${answerInWords(exchange)}, and no client_id.`,
      refusalHint(response.status),
      {
        objections,
      },
    )
  }
  const at = (place: string) => ({ exchange: exchange.id, at: place })
  const client = credentials(clientId, json, metadata, facts)
  return {
    facts: {
      client: { value: client, from: at('/client_id') },
      registrationResponse: { value: json ?? {}, from: at('') },
      redirectUri: { value: env.settings.redirectUri, from: { setting: 'redirectUri' } },
    },
    objections,
    note: `Registered as ${clientId}.`,
  }
}

/** The registration request body, with the person's changes applied. */
export function registrationRequest(facts: Facts, env: Pick<Env, 'settings'>): JsonObject {
  const { settings } = env
  const metadata = facts.serverMetadata?.value
  const scope = selectScope(facts, settings).scope.value
  const redirect = httpUrl(settings.redirectUri)
  const grants = stringsAt(metadata, 'grant_types_supported')
  const body: JsonObject = {
    client_name: 'MCP Auth Inspector',
    redirect_uris: [settings.redirectUri],
    grant_types:
      grants && !grants.includes('refresh_token')
        ? ['authorization_code']
        : ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: preferredMethod(metadata),
    application_type: redirect && !isLoopback(redirect) ? 'web' : 'native',
    ...(scope ? { scope } : {}),
  }
  if (settings.grant === 'client_credentials') {
    Object.assign(body, {
      redirect_uris: [],
      grant_types: ['client_credentials'],
      response_types: [],
      token_endpoint_auth_method: chooseAuthMethod(metadata, true),
    })
  }
  for (const [name, value] of Object.entries(settings.registrationOverrides)) {
    if (value === null) delete body[name]
    else body[name] = value
  }
  return body
}

/** A public client where that is allowed or nothing is said; a secret only where the server wants one. */
function preferredMethod(metadata: JsonObject | undefined): string {
  const supported = stringsAt(metadata, 'token_endpoint_auth_methods_supported')
  return !supported || supported.includes('none') ? 'none' : chooseAuthMethod(metadata, true)
}

function credentials(
  clientId: string,
  json: JsonObject | null,
  request: JsonObject,
  facts: Facts,
): ClientCredentials {
  const clientSecret = stringAt(json, 'client_secret')
  const echoed = stringAt(json, 'token_endpoint_auth_method')
  const asked = request.token_endpoint_auth_method
  const registered = isAuthMethod(echoed) ? echoed : isAuthMethod(asked) ? asked : null
  const usable = registered && (registered === 'none' || clientSecret !== null) ? registered : null
  return {
    clientId,
    clientSecret,
    authMethod: usable ?? chooseAuthMethod(facts.serverMetadata?.value, clientSecret !== null),
    via: 'dynamic',
    issuer: facts.issuer?.value ?? '',
  }
}

function refusalHint(status: number): string {
  if (status === 401 || status === 403) {
    return 'Registration is closed or wants a credential. Enter the client id of a client that was registered by hand.'
  }
  return 'Edit the registration request and send it again, or enter a client id that exists already.'
}
