import { expect, test } from 'vitest'
import { diagnose } from './diagnose'
import { traceOf } from './testing'
import type { TraceBuilder } from './testing/builder'
import { cors } from './testing/healthy'
import { html, noReply, reply } from './testing/reply'
import { prm, prmRoot } from './testing/urls'

const challenge = (value: string, headers = {}) =>
  traceOf().challenge({ headers: { 'WWW-Authenticate': value, ...cors, ...headers } })

/** Everything that one mistake breaks at once, and the one thing that must be named. */
const behindProxy = 'http://mcp.example.com'
const insecure = {
  issuer: behindProxy,
  authorization_endpoint: `${behindProxy}/authorize`,
  token_endpoint: `${behindProxy}/token`,
  registration_endpoint: `${behindProxy}/register`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  code_challenge_methods_supported: ['S256'],
}
const login = 'https://acme.cloudflareaccess.com/cdn-cgi/access/login'
const guarded = reply(302, '', { Location: login })
const refused = reply(401, { error: 'unauthorized' }, { 'WWW-Authenticate': 'Bearer' })
const page = html(200, '<!doctype html><html><title>Acme</title></html>')
const nowhere = 'https://mcp.example.com/.well-known/oauth-authorization-server'

test.each<[mistake: string, roots: string[], trace: TraceBuilder]>([
  [
    'TLS ends at the proxy and nobody told the application',
    ['prm-resource-http-scheme'],
    challenge(`Bearer resource_metadata="${prm.replace('https', 'http')}"`)
      .document(prm.replace('https', 'http'), reply(301, '', { Location: prm }))
      .resourceMetadata({ resource: `${behindProxy}/mcp`, authorization_servers: [behindProxy] })
      .document(`${behindProxy}/.well-known/oauth-authorization-server`, reply(200, insecure))
      .document(`${behindProxy}/.well-known/openid-configuration`, reply(404)),
  ],
  [
    'a single-page application answers everything',
    ['challenge-not-an-mcp-endpoint'],
    traceOf()
      .challenge(page)
      .preflight(page)
      .resourceMetadata(page)
      .document(nowhere, page)
      .document('https://mcp.example.com/.well-known/openid-configuration', page),
  ],
  [
    'the catch-all only swallows the well-known paths',
    ['prm-html-200'],
    traceOf()
      .resourceMetadata(page)
      .document(nowhere, reply(404))
      .document('https://mcp.example.com/.well-known/openid-configuration', reply(404)),
  ],
  [
    'a browser login guards the whole host',
    ['challenge-redirect-to-login'],
    traceOf()
      .challenge(guarded)
      .preflight(guarded)
      .document(login, html(200, '<form><input type="password"></form>'))
      .resourceMetadata(guarded)
      .document(nowhere, guarded),
  ],
  [
    'the auth middleware guards the whole host',
    ['prm-behind-auth'],
    challenge(`Bearer resource_metadata="${prm}"`)
      .resourceMetadata(refused)
      .document(nowhere, refused)
      .document('https://mcp.example.com/.well-known/openid-configuration', refused),
  ],
  [
    'the metadata names a container',
    ['prm-internal-host-or-port-leak'],
    traceOf()
      .resourceMetadata({ authorization_servers: ['http://keycloak:8080/realms/acme'] })
      .document(
        'http://keycloak:8080/.well-known/oauth-authorization-server/realms/acme',
        noReply('dns', 'getaddrinfo ENOTFOUND keycloak'),
      )
      .document(
        'http://keycloak:8080/.well-known/openid-configuration/realms/acme',
        noReply('dns', 'getaddrinfo ENOTFOUND keycloak'),
      )
      .document(
        'http://keycloak:8080/realms/acme/.well-known/openid-configuration',
        noReply('dns', 'getaddrinfo ENOTFOUND keycloak'),
      ),
  ],
  [
    'the server is not there',
    ['unreachable-refused'],
    traceOf().challenge(noReply('refused', 'connect ECONNREFUSED')),
  ],
  [
    'a server of 2025-03-26, which is its own authorization server',
    ['prm-not-found'],
    challenge('Bearer')
      .resourceMetadata(reply(404))
      .document(
        nowhere,
        reply(200, { ...insecure, ...secured() }, { 'Access-Control-Allow-Origin': '*' }),
      ),
  ],
  [
    'FastMCP below another application',
    ['fw-fastmcp-mounted'],
    challenge('Bearer', { Server: 'uvicorn' })
      .resourceMetadata(reply(404))
      .document(
        'https://mcp.example.com/mcp/.well-known/oauth-protected-resource',
        reply(200, {
          resource: 'https://mcp.example.com/mcp',
          authorization_servers: ['https://auth.example.com'],
        }),
      ),
  ],
  [
    'an API key is wanted',
    ['challenge-server-does-not-support-oauth-api-key-only'],
    traceOf()
      .challenge(reply(401, { error: 'Missing API key' }, { 'Access-Control-Allow-Origin': '*' }))
      .resourceMetadata(reply(404))
      .document(nowhere, reply(404)),
  ],
  [
    'two mistakes that have nothing to do with each other',
    ['prm-resource-trailing-slash', 'as-pkce-not-advertised'],
    traceOf()
      .resourceMetadata({ resource: 'https://mcp.example.com/mcp/' })
      .serverMetadata({ code_challenge_methods_supported: undefined }),
  ],
  [
    'the document of another endpoint at the root, beside a good one',
    ['prm-root-and-path-disagree'],
    traceOf().document(prmRoot, reply(200, { resource: 'https://mcp.example.com/other' })),
  ],
])('%s', (_mistake, roots, trace) => {
  const { findings } = diagnose(trace.upTo('server-metadata').build())
  const named = findings.filter(({ rootCause }) => rootCause).map(({ rule }) => rule)
  expect(named, findings.map(({ rule, causedBy }) => `${rule} < ${causedBy}`).join('; ')).toEqual(
    roots,
  )
})

function secured() {
  const base = 'https://mcp.example.com'
  return {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    registration_endpoint: `${base}/register`,
  }
}
