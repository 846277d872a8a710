import { type JsonObject, stringsAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import { chooseAuthMethod } from '../client-auth'
import { isForwarded } from '../credentials'
import type { ClientCredentials, Facts, Origin } from '../facts'
import type { Settings } from '../settings'
import { type Env, type Learned, type Step, StepFailure } from '../step'
import { registerDynamically } from './register-dynamically'

export const registration: Step = {
  id: 'registration',
  title: 'Registration',
  explanation:
    'The client becomes known to the authorization server: by an id given beforehand, by a document it hosts, or by registering now.',
  sideEffects: true,
  needs: ['issuer'],
  skip: skipWithoutLogin,
  async run(facts, env) {
    const issuer = facts.issuer?.value ?? ''
    const metadata = facts.serverMetadata?.value
    if (facts.client?.value.issuer === issuer && facts.client.value.via !== 'pre-registered') {
      return {
        facts: { client: facts.client },
        skipped: true,
        note: 'Registered with this issuer before.',
      }
    }
    switch (chooseRegistration(facts, env.settings)) {
      case 'pre-registered':
        return preRegistered(issuer, facts, env)
      case 'cimd':
        return metadataDocument(issuer, env.settings)
      case 'dynamic':
        return registerDynamically(facts, env)
      case null:
        throw new StepFailure(
          'no-registration-mechanism',
          'The authorization server offers no way to register that can be used here.',
          whatIsMissing(metadata, env.settings),
        )
    }
  },
}

/** Shared by every step between discovery and the verified call. */
export function skipWithoutLogin(facts: Facts, settings: Settings): string | null {
  if (settings.accessToken) return 'You gave a token, so there is no login.'
  const given = settings.headers.find(
    ([name]) => /^authorization$/i.test(name) || isForwarded(name),
  )
  if (given) return `You gave the header ${given[0]}, so there is no login.`
  if (facts.access?.value === 'open') return 'The server needs no token.'
  return null
}

/** Pre-registered, then metadata document, then dynamic (MCP, Client Registration), or the person's choice. */
export function chooseRegistration(
  facts: Facts,
  settings: Settings,
): 'pre-registered' | 'cimd' | 'dynamic' | null {
  if (settings.registration !== 'automatic') return settings.registration
  if (settings.clientId) return 'pre-registered'
  const metadata = facts.serverMetadata?.value
  const { clientIdMetadataDocuments } = traits[settings.revision]
  if (
    clientIdMetadataDocuments &&
    settings.clientMetadataUrl &&
    metadata?.client_id_metadata_document_supported === true
  ) {
    return 'cimd'
  }
  return facts.registrationEndpoint ? 'dynamic' : null
}

function preRegistered(issuer: string, facts: Facts, env: Env): Learned {
  const { clientId, clientSecret, privateKeyPem } = env.settings
  if (!clientId) {
    throw new StepFailure(
      'client-id-missing',
      'There is no client id to use.',
      'Enter the client id that the authorization server gave you, or choose another registration.',
    )
  }
  const bound = boundIssuer(clientId, facts, env) ?? issuer
  const client: ClientCredentials = {
    clientId,
    clientSecret,
    authMethod: privateKeyPem
      ? 'private_key_jwt'
      : chooseAuthMethod(facts.serverMetadata?.value, clientSecret !== null),
    via: 'pre-registered',
    issuer: bound,
  }
  const from: Origin = { setting: 'clientId' }
  return {
    facts: { client: { value: client, from }, redirectUri: redirect(env.settings) },
    note: `Pre-registered as ${clientId}.`,
    objections:
      bound === issuer
        ? []
        : [
            {
              code: 'client-issuer-mismatch',
              message: `The client id belongs to ${bound}, but the server now names ${issuer}.`,
              spec: 'mcp#as-binding',
              evidence: null,
              mandatory: true,
            },
          ],
  }
}

/** The issuer that the credentials belong to: the one that was named, else the one that they were first used with. */
function boundIssuer(clientId: string, { client }: Facts, { settings }: Env): string | null {
  if (settings.clientIssuer !== null) return settings.clientIssuer
  const before = client?.value.via === 'pre-registered' ? client.value : null
  return before?.clientId === clientId ? before.issuer : null
}

function metadataDocument(issuer: string, settings: Settings): Learned {
  const { clientMetadataUrl } = settings
  if (!clientMetadataUrl) {
    throw new StepFailure(
      'client-metadata-url-missing',
      'There is no client metadata URL to use as client id.',
      'Host the client metadata document at an https URL and enter that URL.',
    )
  }
  const client: ClientCredentials = {
    clientId: clientMetadataUrl,
    clientSecret: null,
    authMethod: 'none',
    via: 'cimd',
    issuer,
  }
  return {
    facts: {
      client: { value: client, from: { setting: 'clientMetadataUrl' } },
      redirectUri: redirect(settings),
    },
    note: 'The metadata document is the registration: nothing is sent.',
  }
}

function redirect(settings: Settings) {
  return { value: settings.redirectUri, from: { setting: 'redirectUri' } }
}

function whatIsMissing(metadata: JsonObject | undefined, settings: Settings): string {
  const cimd = metadata?.client_id_metadata_document_supported === true
  if (cimd && !settings.clientMetadataUrl) {
    return 'It accepts client metadata documents: enter a client metadata URL, or the client id of a client you registered yourself.'
  }
  const listed = stringsAt(metadata, 'grant_types_supported')?.length
  return `Register a client with it by hand${listed ? '' : ' or ask its operator'}, and enter the client id.`
}
