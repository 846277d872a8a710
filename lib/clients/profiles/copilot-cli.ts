import { rmcp } from './base/rmcp'
import type { OAuthProfile } from './profile'

export const copilotCli: OAuthProfile = {
  ...rmcp,
  id: 'copilot-cli',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'measured',
    note: 'GitHub Copilot CLI 1.0.102, signs in by itself at start',
  },
  origin: 'local',
  wrap: 'OAuth authentication failed: MCPOAuthError: {message}',
  scopes: ['configured', 'challenge', 'resource'],
  resourceParameter: 'metadata',
  timeoutMs: 30_000,
  reach: {
    ...rmcp.reach,
    sse: true,
    starts: 'challenge',
    refusal: {
      status:
        'server/discover failed; retrying with legacy initialize: unexpected server response: HTTP {status}: {body}',
      type: 'Unexpected content type: {type}',
    },
  },
  resource: {
    ...rmcp.resource,
    reader: 'sdk-v1',
    relative: false,
    foreign: 'used',
    places: ['path', 'root'],
    redirects: 'all',
    compare: 'none',
  },
  server: {
    ...rmcp.server,
    choose: 'first',
    places: 'sdk',
    unnamed: 'origin',
    namedEmpty: 'stop',
    unnamedEmpty: 'stop',
    malformed: 'stop',
    serverError: 'stop',
    redirects: 'all',
    shape: 'sdk-types',
    issuer: 'exact',
    notFound: 'Failed to discover authorization server metadata for {issuer}',
  },
  use: { ...rmcp.use, legacyOnly: false },
  registration: {
    ...rmcp.registration,
    shape: 'client-id',
    missing: 'Authorization server does not support dynamic client registration',
    refused: 'Dynamic client registration failed: HTTP {status}: {body}',
  },
  callback: {
    ...rmcp.callback,
    iss: 'ignored',
    codeBeforeError: false,
    messages: {
      ...rmcp.callback.messages,
      state: 'State mismatch - possible CSRF attack',
      code: 'Missing authorization code',
      error: '{error}: {description}',
    },
  },
  token: {
    ...rmcp.token,
    refused: 'Token exchange failed: Server returned error response: {error}',
  },
}
