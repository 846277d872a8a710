import type { ExportServer, ExportTarget } from '../client'

const url = 'https://mcp.acme.dev/mcp'

export const oauth = {
  kind: 'oauth',
  clientId: null,
  hasSecret: false,
  scope: null,
  issuer: 'https://auth.acme.dev',
  callbackPort: null,
} as const

export const bearer = {
  kind: 'header',
  header: 'Authorization',
  prefix: 'Bearer ',
  token: null,
  expiresAt: '2026-11-20T12:00:00Z',
  refreshToken: null,
  refresh: {
    tokenEndpoint: 'https://auth.acme.dev/token',
    clientId: 'dynamic-1',
    scope: 'read write',
    resource: url,
  },
} as const

export function server(overrides: Partial<ExportServer> = {}): ExportServer {
  const base = {
    name: 'acme',
    url,
    transport: 'streamable-http',
    auth: oauth,
    headers: [],
  } as const
  return { ...base, protocolVersion: '2026-07-28', ...overrides }
}

function target(
  servers: ExportServer[],
  secret: ExportTarget['secret'],
  os: ExportTarget['os'] = 'linux',
): ExportTarget {
  return { servers, secret, os }
}

const preRegistered = {
  ...oauth,
  clientId: 'my-client',
  hasSecret: true,
  scope: 'read write',
  callbackPort: 8085,
  redirectUri: 'http://localhost:8085/callback',
  authorizationEndpoint: 'https://auth.acme.dev/authorize',
  tokenEndpoint: 'https://auth.acme.dev/token',
}

const apiKey = {
  ...bearer,
  header: 'X-Api-Key',
  prefix: '',
  expiresAt: null,
  refresh: null,
} as const

const twoKeys = {
  ...apiKey,
  header: 'DD_API_KEY',
  also: [{ header: 'DD_APPLICATION_KEY', prefix: '', token: null }],
}

/** What every client must be able to write down, or say why it cannot. */
export const targets: Record<string, ExportTarget> = {
  open: target([server({ auth: null })], 'oauth'),
  oauth: target([server()], 'oauth'),
  'pre-registered': target([server({ auth: preRegistered })], 'oauth', 'macos'),
  'bearer-environment': target([server({ auth: bearer })], 'environment'),
  'bearer-prompt': target([server({ auth: bearer })], 'prompt', 'macos'),
  'bearer-helper': target([server({ auth: bearer })], 'helper'),
  'bearer-inline': target(
    [
      server({
        protocolVersion: '2025-11-25',
        auth: { ...bearer, token: 'secret-T0k3n/+==', refreshToken: 'secret-R3fresh' },
      }),
    ],
    'inline',
  ),
  'custom-header': target(
    [server({ auth: apiKey, headers: [['X-Region', 'eu west']] })],
    'environment',
    'windows',
  ),
  'two-headers': target([server({ name: 'datadog', auth: twoKeys })], 'environment'),
  'two-servers': target(
    [
      server({ auth: bearer }),
      server({ name: 'acme docs', url: 'https://docs.acme.dev/mcp', auth: null }),
    ],
    'environment',
  ),
  'awkward-name': target(
    [
      server({
        name: `Ünser "Größter" $(Server)'s_№1`,
        url: "https://mcp.acme.dev/it's/mcp?tenant=a&b=$HOME`id`#x",
        auth: bearer,
      }),
    ],
    'environment',
  ),
  'http-sse': target(
    [server({ url: 'http://localhost:3000/sse', transport: 'sse', protocolVersion: '2024-11-05' })],
    'oauth',
    'macos',
  ),
}
