import { defaultSettings, type Settings, type ToolCall } from '@/lib/flow/settings'
import { readDuration } from './duration'
import { UsageError } from './exit'
import { readHeaders, readParameters } from './headers'
import type { Io } from './io'
import type { Values } from './parse'
import { readSecret } from './secret'

/** What the flags ask for, as the engine's settings. */
export function readSettings(values: Values, io: Io): Settings {
  const given: Partial<Settings> = {
    revision: values.revision as Settings['revision'],
    mode: values.mode as Settings['mode'],
    grant: values.grant as Settings['grant'],
    transport: values.transport as Settings['transport'],
    registration: values.registration as Settings['registration'],
    issuer: values.issuer,
    clientId: values['client-id'],
    clientIssuer: values['client-issuer'],
    clientMetadataUrl: values['client-metadata-url'],
    signingAlgorithm: values['signing-algorithm'],
    scope: values.scope,
    pushedAuthorization: values.par,
    dpop: values.dpop,
    continueAnyway: values['continue-anyway'],
    timeoutMs: values.timeout === undefined ? undefined : readDuration(values.timeout, 'timeout'),
  }
  return defaultSettings({
    ...stated(given),
    clientSecret: readSecret('client-secret', values, io),
    accessToken: readSecret('token', values, io),
    privateKeyPem: readSecret('private-key', values, io),
    assertion: readSecret('assertion', values, io),
    identityProvider: identityProvider(values, io),
    headers: readHeaders(values.header ?? [], io),
    parameters: readParameters(values.parameter ?? []),
    toolCall: toolCall(values.call),
  })
}

function stated(settings: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}

function toolCall(name: string | undefined): ToolCall | null {
  if (name === undefined) return null
  return name === 'first' ? 'first' : { name, arguments: {} }
}

function identityProvider(values: Values, io: Io): Settings['identityProvider'] {
  const issuer = values['idp-issuer']
  const clientId = values['idp-client-id']
  const tokenEndpoint = values['idp-token-endpoint'] ?? null
  const idToken = readSecret('id-token', values, io)
  const clientSecret = readSecret('idp-client-secret', values, io)
  const parts = [issuer ?? null, clientId ?? null, tokenEndpoint, idToken, clientSecret]
  if (parts.every((part) => part === null)) return null
  if (!issuer || !clientId) {
    throw new UsageError(
      'An identity provider needs --idp-issuer and --idp-client-id; the rest is read from its metadata.',
    )
  }
  return { issuer, clientId, clientSecret, tokenEndpoint, idToken }
}
