import type { OAuthProfile } from '../profile'

type Traits = Omit<
  OAuthProfile,
  'id' | 'kind' | 'source' | 'origin' | 'scopes' | 'timeoutMs' | 'resourceParameter'
>

/** What `auth()` of `@modelcontextprotocol/sdk` 1.32 does for every client built on it. */
export const sdkV1: Traits = {
  library: 'sdk-v1',
  wrap: '{message}',
  offlineAccess: false,
  reach: {
    starts: 'challenge',
    probe: 'POST',
    alsoAsking: ['403 insufficient_scope'],
    serverErrorStops: true,
    midSession: false,
    refusal: {
      status: 'Streamable HTTP error: Error POSTing to endpoint: {body}',
      type: 'Streamable HTTP error: Unexpected content type: {type}',
    },
  },
  resource: {
    reader: 'sdk-v1',
    relative: false,
    foreign: 'used',
    afterNamed: 'nothing',
    places: ['path', 'root'],
    next: '4xx',
    serverErrorStops: false,
    redirects: 'origin',
    shape: 'sdk',
    required: false,
    compare: 'sdk',
    mismatch: 'Protected resource {resource} does not match expected {server} (or origin)',
  },
  server: {
    choose: 'first',
    places: 'sdk',
    unnamed: 'origin',
    namedEmpty: 'defaults',
    unnamedEmpty: 'defaults',
    malformed: 'stop',
    serverError: 'stop',
    redirects: 'origin',
    shape: 'sdk',
    issuer: 'ignored',
    pkce: 'listed',
    responseTypes: 'listed',
    secureTokenEndpoint: false,
    notFound: 'HTTP 404 trying to load well-known OAuth metadata',
  },
  registration: {
    methods: ['pre-registered', 'cimd', 'dynamic'],
    cimd: null,
    redirectUris: [],
    clientName: null,
    applicationType: false,
    authMethod: 'none',
    shape: 'sdk-v1',
    createdOnly: false,
    secretNeeded: true,
    missing: 'Incompatible auth server: does not support dynamic client registration',
    refused: 'HTTP {status}: Invalid OAuth error response. Raw body: {body}',
  },
  callback: {
    state: 'required',
    iss: 'ignored',
    issCompare: 'exact',
    issuerNeeded: false,
    emptyCode: 'refused',
    codeBeforeError: false,
    messages: {
      state: 'State mismatch: got {got}',
      iss: 'Issuer mismatch in authorization response (RFC 9207): expected "{expected}", received "{got}"',
      missingIss:
        'Issuer mismatch in authorization response (RFC 9207): expected "{expected}", received undefined',
      code: 'No authorization code received',
      error: '{description}',
    },
  },
  token: {
    shape: 'sdk',
    type: 'any',
    okOnly: false,
    follows: true,
    minimumLife: null,
    refused: '{error}',
  },
  use: {
    stepUp: true,
    renews: true,
    legacyOnly: true,
    handshake: 'sdk',
    refused: 'Streamable HTTP error: Error POSTing to endpoint: {body}',
    unauthorized: 'Server returned 401 after successful authentication',
  },
}

/** What `auth()` of `@modelcontextprotocol/client` 2.4 does: as version 1, and it compares issuers. */
export const sdkV2: Traits = {
  ...sdkV1,
  library: 'sdk-v2',
  offlineAccess: true,
  reach: {
    ...sdkV1.reach,
    refusal: {
      status: 'Error POSTing to endpoint: {body}',
      type: 'Unexpected content type: {type}',
    },
  },
  resource: { ...sdkV1.resource, reader: 'sdk-v2', next: '4xx-502' },
  server: {
    ...sdkV1.server,
    serverError: 'stop-but-502',
    issuer: 'sdk-v2',
    secureTokenEndpoint: true,
  },
  registration: {
    ...sdkV1.registration,
    shape: 'sdk-v2',
    applicationType: true,
    refused: 'Dynamic Client Registration rejected (HTTP {status}): {body}',
  },
  callback: {
    ...sdkV1.callback,
    iss: 'advertised',
    codeBeforeError: true,
    messages: {
      ...sdkV1.callback.messages,
      code: 'Authorization callback contained neither `code` nor `error`',
    },
  },
  use: {
    stepUp: true,
    renews: true,
    legacyOnly: true,
    handshake: 'sdk',
    refused: 'Error POSTing to endpoint: {body}',
    unauthorized: 'Server returned 401 after re-authentication',
  },
}
