import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const vscode: OAuthProfile = {
  id: 'vscode',
  kind: 'oauth',
  source: {
    date: '2026-10-07',
    confidence: 'code',
    note: 'src/vs/base/common/oauth.ts and the MCP HTTP host; releases differ in what a wrong resource does',
  },
  origin: 'local',
  library: null,
  wrap: 'Error sending message to the server: Error: {message}',
  offlineAccess: false,
  scopes: ['challenge', 'resource'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  reach: {
    ...sdkV1.reach,
    sse: true,
    alsoAsking: ['403'],
    refusal: {
      status: '{status} status sending message: {body}',
      type: 'Unexpected content type: {type}',
    },
  },
  resource: {
    ...sdkV1.resource,
    reader: 'bearer',
    afterNamed: 'well-known',
    next: 'any',
    redirects: 'all',
    shape: 'vscode',
    compare: 'vscode',
    mismatch:
      'Protected Resource Metadata resource "{resource}" does not match MCP server resolved resource "{server}". The MCP server must follow OAuth spec https://datatracker.ietf.org/doc/html/rfc9728#PRConfigurationValidation',
  },
  server: {
    ...sdkV1.server,
    places: 'vscode',
    namedEmpty: 'unnamed',
    malformed: 'next',
    serverError: 'next',
    redirects: 'all',
    shape: 'vscode',
    pkce: 'ignored',
    responseTypes: 'ignored',
  },
  registration: {
    ...sdkV1.registration,
    cimd: { url: 'https://vscode.dev/oauth/client-metadata.json', needsNone: false },
    redirectUris: [
      'http://127.0.0.1:33418/',
      'http://127.0.0.1/',
      'https://vscode.dev/redirect',
      'https://insiders.vscode.dev/redirect',
    ],
    clientName: 'Visual Studio Code',
    applicationType: true,
    shape: 'client-id',
    secretNeeded: false,
    missing: 'Dynamic Client Registration not supported',
    refused: 'Registration failed: {body}',
  },
  callback: sdkV1.callback,
  token: { ...sdkV1.token, shape: 'vscode', refused: 'Failed to exchange the code: {error}' },
  use: { ...sdkV1.use, handshake: 'any', refused: '{status} status sending message: {body}' },
}
