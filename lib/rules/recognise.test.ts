import { expect, test } from 'vitest'
import { recogniseStacks } from './recognise'
import { traceOf } from './testing'
import type { TraceBuilder } from './testing/builder'
import { html, reply } from './testing/reply'

const challenge = (headers: Record<string, string>, body = {}) =>
  traceOf().challenge({ headers: { 'WWW-Authenticate': 'Bearer', ...headers }, body })
const issuer = (url: string) => traceOf().resourceMetadata({ authorization_servers: [url] })
const endpoint = (url: string) => traceOf().serverMetadata({ authorization_endpoint: url })

test.each<[stack: string, how: string, trace: TraceBuilder]>([
  ['uvicorn', 'server: uvicorn', challenge({ Server: 'uvicorn' })],
  [
    'python-sdk',
    '"error_description":"Authentication required"',
    challenge({}, { error: 'invalid_token', error_description: 'Authentication required' }),
  ],
  [
    'typescript-sdk',
    'Missing Authorization header',
    challenge({}, { error: 'invalid_token', error_description: 'Missing Authorization header' }),
  ],
  [
    'workers-oauth-provider',
    'Bearer realm="OAuth"',
    challenge({ 'WWW-Authenticate': 'Bearer realm="OAuth", error="invalid_token"' }),
  ],
  [
    'spring',
    'rfc6750',
    challenge({
      'WWW-Authenticate':
        'Bearer error="invalid_token", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"',
    }),
  ],
  ['dotnet', 'server: Kestrel', challenge({ Server: 'Kestrel' })],
  ['express', 'x-powered-by: Express', challenge({ 'X-Powered-By': 'Express' })],
  [
    'aws-api-gateway',
    'x-amzn-remapped-www-authenticate',
    challenge({ 'x-amzn-Remapped-WWW-Authenticate': 'Bearer' }),
  ],
  ['cloudflare', 'cf-ray', challenge({ 'CF-Ray': '8f-FRA' })],
  ['ngrok', 'a.ngrok-free.app', traceOf('https://a.ngrok-free.app/mcp')],
  ['cloud-run', 'mcp-x7.run.app', traceOf('https://mcp-x7.run.app/mcp')],
  ['entra', 'login.microsoftonline.com', issuer('https://login.microsoftonline.com/7f3a/v2.0')],
  ['auth0', 'acme.eu.auth0.com', issuer('https://acme.eu.auth0.com/')],
  ['okta', 'acme.okta.com', issuer('https://acme.okta.com/oauth2/default')],
  [
    'keycloak',
    'https://sso.example.com/realms/main',
    issuer('https://sso.example.com/realms/main'),
  ],
  [
    'cognito',
    'cognito-idp.eu-west-1.amazonaws.com',
    issuer('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x'),
  ],
  ['google', 'accounts.google.com', issuer('https://accounts.google.com')],
  ['workos', 'acme.authkit.app', issuer('https://acme.authkit.app')],
  ['stytch', 'api.stytch.com', issuer('https://api.stytch.com/v1/public/project-live-1')],
  ['descope', 'api.descope.com', issuer('https://api.descope.com/P2x')],
  ['clerk', 'happy-1.clerk.accounts.dev', issuer('https://happy-1.clerk.accounts.dev')],
  ['supabase', 'abc.supabase.co', issuer('https://abc.supabase.co/auth/v1')],
  [
    'hydra',
    'https://auth.example.com/oauth2/auth',
    endpoint('https://auth.example.com/oauth2/auth'),
  ],
  [
    'better-auth',
    '/api/auth/oauth2/',
    endpoint('https://auth.example.com/api/auth/oauth2/authorize'),
  ],
  [
    'github',
    'https://github.com/login/oauth',
    endpoint('https://github.com/login/oauth/authorize'),
  ],
  ['duende', '/connect/authorize', endpoint('https://auth.example.com/connect/authorize')],
  [
    'cloudflare-access',
    'acme.cloudflareaccess.com',
    traceOf()
      .challenge(
        reply(302, '', { Location: 'https://acme.cloudflareaccess.com/cdn-cgi/access/login' }),
      )
      .document('https://acme.cloudflareaccess.com/cdn-cgi/access/login', html()),
  ],
])('%s by %s', (stack, how, trace) => {
  const found = recogniseStacks(trace.build()).find((known) => known.stack === stack)
  expect(found?.how).toContain(how)
  expect(found?.name).toBeTruthy()
})

test('a server that gives nothing away is not recognised', () => {
  expect(recogniseStacks(traceOf().build())).toEqual([])
})

test('FastMCP names itself in the session', () => {
  const session = {
    era: 'initialize',
    protocolVersion: null,
    serverName: 'FastMCP',
    serverVersion: null,
    tools: [],
  } as const
  const trace = traceOf()
    .facts({ session: { value: { ...session, tools: [] }, from: { computed: 'the test' } } })
    .build()
  expect(recogniseStacks(trace).map(({ stack }) => stack)).toEqual(['fastmcp'])
})
