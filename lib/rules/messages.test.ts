import { expect, test } from 'vitest'
import { processorMs } from '@/lib/dev/processor-ms'
import { rulesForMessage } from './messages'

/** What clients print, as it was seen, and the rules that must be among the first that explain it. */
test.each<[text: string, ...ids: string[]]>([
  [
    'Error: Incompatible auth server: does not support dynamic client registration',
    'as-no-registration-mechanism',
  ],
  [
    'Protected resource http://localhost:18204 does not match expected http://localhost:18204/mcp',
    'prm-resource-mismatch-path',
  ],
  [
    'SDK auth failed: Protected resource http://localhost:18233/ does not match expected http://localhost:18233 (or origin)',
    'prm-resource-trailing-slash',
  ],
  [
    'Protected resource http://h.example/mcp does not match expected https://h.example/mcp (or origin)',
    'prm-resource-http-scheme',
  ],
  [
    'Protected Resource Metadata resource "https://a.example/mcp/" does not match MCP server resolved resource "https://a.example/mcp"',
    'prm-resource-trailing-slash',
  ],
  [
    "Error: Metadata error: Protected resource metadata resource mismatch: reference 'http://localhost:18233/mcp', permitted 'http://localhost:18233/mcp/'",
    'prm-resource-trailing-slash',
  ],
  [
    'Protected resource undefined does not match expected http://localhost:18230/mcp',
    'prm-resource-missing',
  ],
  [
    'Error: Metadata error: Protected resource metadata missing required resource field',
    'prm-resource-missing',
  ],
  [
    'Incompatible auth server: does not support code challenge method S256',
    'as-pkce-not-advertised',
  ],
  [
    'Dynamic registration failed: Authorization server does not support the required PKCE code challenge method (S256)',
    'as-pkce-not-advertised',
  ],
  [
    'IssuerMismatchError: Issuer mismatch in authorization server metadata (RFC 8414 §3.3): expected "http://localhost:18243/t", received "http://localhost:18243/t/"',
    'as-issuer-mismatch',
    'as-issuer-trailing-slash',
  ],
  [
    'MCPOAuthError: Incompatible authorization server: authorization server advertised an issuer that does not match the URL its metadata was discovered from (RFC 8414 §3.3); refusing to connect',
    'as-issuer-mismatch',
  ],
  [
    'Authorization server response missing required issuer: expected https://mcp.cloudflare.com',
    'as-iss-parameter-contradiction',
  ],
  [
    'Issuer mismatch in authorization response (RFC 9207): expected "http://localhost:18266", received "https://evil.example"',
    'callback-iss-mismatch',
  ],
  [
    'SyntaxError: Unexpected token \'<\', "<!doctype "... is not valid JSON',
    'prm-html-200',
    'challenge-redirect-to-login',
  ],
  [
    'The WWW-Authenticate header does not contain a resource_metadata parameter',
    'challenge-missing-resource-metadata',
  ],
  ['HTTP 500 trying to load well-known OAuth protected resource metadata.', 'prm-5xx-or-timeout'],
  ['Error: HTTP 404 trying to load well-known OAuth metadata', 'as-metadata-not-found'],
  [
    'MCPOAuthError: Failed to discover authorization server metadata for http://localhost:18239',
    'as-metadata-not-found',
  ],
  ['invalid_redirect_uri: redirect URI not registered', 'dcr-redirect-uri-allowlist'],
  ['Unrecognized client_id', 'client-id-pruned-or-lost'],
  [
    'error=invalid_scope Client was not registered with scope offline_access',
    'dcr-registered-scope-narrower-than-requested',
  ],
  ['AADSTS9010010: the resource does not match', 'authorize-invalid-target'],
  ['AADSTS650053', 'authorize-scope-unqualified-entra'],
  ['Missing client_id', 'token-auth-method-mismatch'],
  ['Expected number, received string at expires_in', 'token-field-types'],
  ['Invalid Compact JWS', 'token-opaque-or-jwe'],
  ['Server returned 401 after re-authentication', 'use-401-with-fresh-token'],
  ['Server returned 403 after trying upscoping', 'stepup-loop'],
  ['refresh token already rotated', 'refresh-rotation-no-grace'],
  [
    '{"error":"server_error","error_description":"Internal Server Error"}',
    'challenge-5xx-on-missing-or-bad-token',
  ],
  [
    "Couldn't reach the MCP server",
    'challenge-missing-www-authenticate',
    'private-or-localhost-url',
  ],
  ['Streamable HTTP error: Unexpected content type: text/html', 'challenge-not-an-mcp-endpoint'],
  [
    'Streamable HTTP error: Error POSTing to endpoint: {"error":"forbidden"}',
    'challenge-wrong-status-400-403-404-405',
  ],
  [
    "Access to fetch at 'https://h/mcp' from origin 'http://localhost:6274' has been blocked by CORS policy: Request header field mcp-protocol-version is not allowed by Access-Control-Allow-Headers in preflight response.",
    'cors-allow-headers-incomplete',
  ],
  ['TypeError: fetch failed: unable to get local issuer certificate', 'tls-chain-or-name'],
  ['getaddrinfo ENOTFOUND mcp.example.con', 'unreachable-dns'],
])('%s', (text, ...ids) => {
  const found = rulesForMessage(text).map(({ id }) => id)
  for (const id of ids) expect(found.slice(0, Math.max(3, ids.length + 1))).toContain(id)
})

test('the likeliest comes first', () => {
  const [first] = rulesForMessage(
    'Protected resource https://h.example/ does not match expected https://h.example/mcp (or origin)',
  )
  expect(first?.id).toBe('prm-resource-mismatch-path')
})

test('an id and a title find their rule', () => {
  expect(rulesForMessage('prm-root-404')[0]?.id).toBe('prm-root-404')
  expect(rulesForMessage('The resource metadata lacks resource')[0]?.id).toBe(
    'prm-resource-missing',
  )
})

test('what no client says is explained by nothing', () => {
  expect(rulesForMessage('')).toEqual([])
  expect(rulesForMessage('the weather is fine in Zürich today')).toEqual([])
})

test('a very long text is read to a limit', async () => {
  const long = 'x '.repeat(200_000)
  expect(await processorMs(() => rulesForMessage(long))).toBeLessThan(500)
})
