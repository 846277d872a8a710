import type { OAuthProfile } from '../profile'
import { sdkV1 } from './sdk'

type Traits = Omit<
  OAuthProfile,
  'id' | 'kind' | 'source' | 'origin' | 'scopes' | 'timeoutMs' | 'resourceParameter'
>

/** What the Rust SDK (`rmcp`) does for clients built on it. */
export const rmcp: Traits = {
  library: null,
  wrap: '{message}',
  offlineAccess: true,
  reach: {
    ...sdkV1.reach,
    sse: false,
    alsoAsking: [],
    midSession: true,
    refusal: {
      status: 'unexpected server response: HTTP {status}: {body}',
      type: 'unexpected content type: {type}',
    },
  },
  resource: {
    reader: 'each',
    relative: true,
    foreign: 'ignored',
    afterNamed: 'well-known',
    places: ['path', 'append', 'root'],
    next: 'any',
    serverErrorStops: false,
    redirects: 'origin',
    shape: 'rmcp',
    required: false,
    compare: 'rmcp',
    mismatch:
      "Metadata error: Protected resource metadata resource mismatch: reference '{server}', permitted '{resource}'",
  },
  server: {
    choose: 'each',
    places: 'rmcp',
    unnamed: 'endpoint',
    namedEmpty: 'stop',
    unnamedEmpty: 'defaults',
    malformed: 'next',
    serverError: 'next',
    redirects: 'origin',
    shape: 'rmcp',
    issuer: 'rmcp',
    pkce: 'listed',
    responseTypes: 'listed',
    secureTokenEndpoint: false,
    notFound:
      'Metadata error: protected resource metadata names authorization servers {issuer}, but none published usable metadata',
  },
  registration: {
    methods: ['pre-registered', 'cimd', 'dynamic'],
    cimd: null,
    redirectUris: [],
    clientName: null,
    applicationType: true,
    authMethod: 'none',
    shape: 'rmcp',
    createdOnly: false,
    secretNeeded: false,
    missing:
      'Registration failed: Dynamic registration failed: Registration failed: Dynamic client registration not supported',
    refused:
      'Registration failed: Dynamic registration failed: Registration failed: HTTP {status}: {body}',
  },
  callback: {
    state: 'required',
    iss: 'advertised',
    issCompare: 'exact',
    issuerNeeded: false,
    emptyCode: 'refused',
    codeBeforeError: true,
    messages: {
      state: 'Internal error: Authorization state not found',
      iss: 'Authorization server issuer mismatch: expected {expected}, received {got}',
      missingIss: 'Authorization server response missing required issuer: expected {expected}',
      code: 'Invalid OAuth callback',
      error: 'OAuth provider returned `{error}`: {description}',
    },
  },
  token: {
    shape: 'oauth2-rs',
    type: 'json',
    okOnly: false,
    follows: false,
    minimumLife: 30,
    refused: 'OAuth token exchange failed: Server returned error response: {error}',
  },
  use: {
    stepUp: false,
    renews: false,
    legacyOnly: true,
    refused: 'unexpected server response: HTTP {status}: {body}',
    unauthorized: 'Auth required, when send initialize request',
    handshake: 'rmcp',
  },
}
