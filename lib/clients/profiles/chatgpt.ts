import { sdkV2 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const chatgpt: OAuthProfile = {
  ...sdkV2,
  id: 'chatgpt',
  kind: 'oauth',
  library: null,
  source: {
    date: '2026-10-01',
    confidence: 'documented',
    note: 'developers.openai.com/plugins/build/auth',
  },
  origin: 'cloud',
  wrap: '{message}',
  scopes: ['challenge', 'resource', 'server'],
  resourceParameter: 'metadata',
  timeoutMs: 30_000,
  reach: {
    ...sdkV2.reach,
    sse: true,
    alsoAsking: [],
    refusal: {
      status: 'MCP server does not implement OAuth',
      type: 'MCP server does not implement OAuth',
    },
  },
  resource: {
    ...sdkV2.resource,
    afterNamed: 'well-known',
    next: 'any',
    shape: 'json',
    required: true,
    compare: 'none',
  },
  server: {
    ...sdkV2.server,
    choose: 'each',
    unnamed: 'none',
    namedEmpty: 'stop',
    unnamedEmpty: 'stop',
    malformed: 'next',
    serverError: 'next',
    shape: 'endpoints',
    issuer: 'ignored',
    pkce: 'required',
    notFound: 'Error fetching OAuth configuration',
  },
  registration: {
    ...sdkV2.registration,
    cimd: { url: 'https://chatgpt.com/oauth/client.json', needsNone: false },
    redirectUris: [
      'https://chatgpt.com/connector_platform_oauth_redirect',
      'https://chatgpt.com/connector/oauth/<callback_id>',
    ],
    registers: ['https://chatgpt.com/connector/oauth/<callback_id>'],
    clientName: 'ChatGPT',
    shape: 'client-id',
    secretNeeded: false,
    missing: 'Error fetching OAuth configuration',
  },
  use: { ...sdkV2.use, legacyOnly: false },
  callback: { ...sdkV2.callback, iss: 'ignored' },
}
