import type { JsonObject } from '@/lib/http/json'
import {
  as,
  both,
  challenged,
  openid,
  openidMembers,
  prm,
  resource,
  rootPrm,
  server,
  tenant,
} from '../broken/kit'
import { type Answer, type Break, html, json, notFound, type World } from '../world'

export type Options = Readonly<Record<string, Break>>

/** The same server by another name, which is another origin. */
const otherHost = (url: string) => url.replace('localhost', '127.0.0.1')
const upperHost = (url: string) => url.replace('localhost', 'LOCALHOST')
const named = (world: World, path = prm) => `resource_metadata="${world.origin}${path}"`

export const challenges: Options = {
  'a bare 401': (w) => {
    w.challenge = () => json({}, 401)
  },
  'Bearer alone': (w) => challenged(w, 'Bearer'),
  'a realm alone': (w) => challenged(w, 'Bearer realm="mcp"'),
  'lower-case bearer': (w) => challenged(w, `bearer ${named(w)}`),
  'no quotation marks': (w) => challenged(w, `Bearer resource_metadata=${w.origin}${prm}`),
  'scope first': (w) => challenged(w, `Bearer scope="read", ${named(w)}`),
  'a comma without a blank': (w) => challenged(w, `Bearer realm="x",${named(w)}`),
  'Basic, then Bearer, in two headers': (w) =>
    challenged(w, ['Basic realm="x"', `Bearer ${named(w)}`]),
  'Bearer, then Basic, in two headers': (w) =>
    challenged(w, [`Bearer ${named(w)}`, 'Basic realm="x"']),
  'two Bearer headers, the second with the metadata': (w) =>
    challenged(w, ['Bearer realm="x"', `Bearer ${named(w)}`]),
  'DPoP, then Bearer, in one header': (w) => challenged(w, `DPoP algs="ES256", Bearer ${named(w)}`),
  'a relative URL': (w) => challenged(w, `Bearer resource_metadata="${prm}"`),
  'metadata by another host name': (w) =>
    challenged(w, `Bearer resource_metadata="${otherHost(w.origin)}${prm}"`),
  'metadata that is not there': (w) => challenged(w, `Bearer ${named(w, '/nothing')}`),
  '403 with a challenge': (w) => challenged(w, `Bearer ${named(w)}`, 403),
  '403 insufficient_scope': (w) =>
    challenged(w, `Bearer error="insufficient_scope", scope="read", ${named(w)}`, 403),
  '400 with a challenge': (w) => challenged(w, `Bearer ${named(w)}`, 400),
  '401 with HTML': (w) => {
    const headers = { 'content-type': 'text/html', 'www-authenticate': `Bearer ${named(w)}` }
    w.challenge = () => ({ status: 401, headers, body: '<html>' })
  },
  '503': (w) => {
    w.challenge = () => json({}, 503)
  },
}

function resourceIs(value: (world: World) => unknown): Break {
  return resource((w) => ({ resource: value(w) }))
}

function servers(value: (world: World) => unknown): Break {
  return resource((w) => ({ authorization_servers: value(w) }))
}

/** Serves the same document otherwise: with other bytes, by way of another place. */
function resourceAnswer(change: (healthy: Answer, world: World) => Answer): Break {
  return (w) => {
    w.documents[prm] = () => change(json(w.resourceMetadata), w)
  }
}

function serverAnswer(change: (healthy: Answer, world: World) => Answer): Break {
  return (w) => {
    for (const place of [as, `${as}/tenant`]) {
      if (typeof w.documents[place] === 'function') {
        w.documents[place] = () => change(json(w.serverMetadata), w)
      }
    }
  }
}

/** What goes wrong with any document, whatever it says. */
const bytes: Readonly<Record<string, (healthy: Answer, world: World) => Answer>> = {
  'as text/html': (a) => ({ ...a, headers: { 'content-type': 'text/html' } }),
  'as text/plain': (a) => ({ ...a, headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  'without a content type': (a) => ({ ...a, headers: {} }),
  'with a byte order mark': (a) => ({ ...a, body: `\uFEFF${a.body}` }),
  'with garbage behind it': (a) => ({ ...a, body: `${a.body}\n<!-- 12 ms -->` }),
  'with a trailing comma': (a) => ({ ...a, body: `${a.body?.slice(0, -1)},}` }),
  'with status 201': (a) => ({ ...a, status: 201 }),
  'with status 203': (a) => ({ ...a, status: 203 }),
  'inside an array': (a) => ({ ...a, body: `[${a.body}]` }),
  'not there': () => notFound,
  'HTML instead': () => html,
  'with status 401': () => json({}, 401),
  'with status 403': () => json({}, 403),
  'with status 429': () => json({}, 429),
  'with status 500': () => json({}, 500),
  'with status 502': () => json({}, 502),
  'with status 503': () => json({}, 503),
  'with status 204': () => ({ status: 204 }),
  empty: () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '' }),
}

function redirects(place: '/moved-prm' | '/moved-as', document: (world: World) => JsonObject) {
  const to = (status: number, host: (origin: string) => string) => (_a: Answer, w: World) => {
    w.documents[place] = () => json(document(w))
    return { status, headers: { location: `${host(w.origin)}${place}` } }
  }
  return {
    'by a 301': to(301, (origin) => origin),
    'by a 302 with a path': to(302, () => ''),
    'by a 307': to(307, (origin) => origin),
    'by a 308': to(308, (origin) => origin),
    'by a 302 to another host name': to(302, otherHost),
  }
}

function each(
  all: Readonly<Record<string, (healthy: Answer, world: World) => Answer>>,
  make: typeof resourceAnswer,
): Options {
  return Object.fromEntries(Object.entries(all).map(([text, change]) => [text, make(change)]))
}

export const resources: Options = {
  ...each(bytes, resourceAnswer),
  ...each(
    redirects('/moved-prm', (w) => w.resourceMetadata),
    resourceAnswer,
  ),
  'only at the root': (w) => {
    w.documents[prm] = notFound
    w.documents[rootPrm] = () => json(w.resourceMetadata)
  },
  'only at the root, for the origin': (w) => {
    w.resourceMetadata.resource = w.origin
    w.documents[prm] = notFound
    w.documents[rootPrm] = () => json(w.resourceMetadata)
  },
  'only below the endpoint': (w) => {
    w.documents[prm] = notFound
    w.documents['/mcp/.well-known/oauth-protected-resource'] = () => json(w.resourceMetadata)
  },
  'for the origin': resourceIs((w) => w.origin),
  'for the origin and a slash': resourceIs((w) => `${w.origin}/`),
  'for a path below': resourceIs((w) => `${w.origin}/mcp/v1`),
  'for a path that begins alike': resourceIs((w) => `${w.origin}/m`),
  'with a slash behind the resource': resourceIs((w) => `${w.origin}/mcp/`),
  'for https': resourceIs((w) => `${w.origin.replace('http:', 'https:')}/mcp`),
  'for another port': resourceIs(() => 'http://localhost:9/mcp'),
  'for no port': resourceIs(() => 'http://localhost/mcp'),
  'for another host name': resourceIs((w) => `${otherHost(w.origin)}/mcp`),
  'for an upper-case host': resourceIs((w) => `${upperHost(w.origin)}/mcp`),
  'for an upper-case path': resourceIs((w) => `${w.origin}/MCP`),
  'with a query': resourceIs((w) => `${w.origin}/mcp?v=1`),
  'with a fragment': resourceIs((w) => `${w.origin}/mcp#x`),
  'for a name': resourceIs(() => 'my-server'),
  'for a list': resourceIs((w) => [`${w.origin}/mcp`]),
  'for nothing': resourceIs(() => undefined),
  'without servers': servers(() => undefined),
  'with no server in the list': servers(() => []),
  'with a server that is no list': servers((w) => w.origin),
  'with a slash behind the server': servers((w) => [`${w.origin}/`]),
  'with a server in upper case': servers((w) => [upperHost(w.origin)]),
  'with a server by another host name': servers((w) => [otherHost(w.origin)]),
  'with a server without a scheme': servers((w) => [new URL(w.origin).host]),
  'with the metadata URL for a server': servers((w) => [`${w.origin}${as}`]),
  'with a dead server, then ours': servers((w) => [`${w.origin}/dead`, w.origin]),
  'with ours, then a dead server': servers((w) => [w.origin, `${w.origin}/dead`]),
  'with null for scopes': resource(() => ({ scopes_supported: null })),
  'with a text for scopes': resource(() => ({ scopes_supported: 'read write' })),
  'with no scopes': resource(() => ({ scopes_supported: [] })),
}

export const authorizationServers: Options = {
  ...each(bytes, serverAnswer),
  ...each(
    redirects('/moved-as', (w) => w.serverMetadata),
    serverAnswer,
  ),
  'at a path, inserted': (w) => tenant(w),
  'at a path, appended': (w) => tenant(w, (path) => `${path}${as}`),
  'at a path, as openid, inserted': both(
    (w) => tenant(w, (path) => `${openid}${path}`),
    server(openidMembers),
  ),
  'at a path, as openid, appended': both(
    (w) => tenant(w, (path) => `${path}${openid}`),
    server(openidMembers),
  ),
  'only as openid': (w) => {
    Object.assign(w.serverMetadata, openidMembers(w))
    w.documents[as] = notFound
    w.documents[openid] = () => json(w.serverMetadata)
  },
  'only as openid, without what openid wants': (w) => {
    w.documents[as] = notFound
    w.documents[openid] = () => json(w.serverMetadata)
  },
  'with a slash behind the issuer': server((w) => ({ issuer: `${w.origin}/` })),
  'with another path for issuer': server((w) => ({ issuer: `${w.origin}/other` })),
  'with another host for issuer': server(() => ({ issuer: 'https://other.example' })),
  'with another host name for issuer': server((w) => ({ issuer: otherHost(w.origin) })),
  'with an upper-case issuer': server((w) => ({ issuer: upperHost(w.origin) })),
  'with https for issuer': server((w) => ({ issuer: w.origin.replace('http:', 'https:') })),
  'with a name for issuer': server(() => ({ issuer: 'issuer' })),
  'without an issuer': server(() => ({ issuer: undefined })),
  'without PKCE methods': server(() => ({ code_challenge_methods_supported: undefined })),
  'with plain only': server(() => ({ code_challenge_methods_supported: ['plain'] })),
  'with no PKCE method': server(() => ({ code_challenge_methods_supported: [] })),
  'with a text for PKCE methods': server(() => ({ code_challenge_methods_supported: 'S256' })),
  'without response types': server(() => ({ response_types_supported: undefined })),
  'with no code among the response types': server(() => ({ response_types_supported: ['token'] })),
  'without registration': server(() => ({ registration_endpoint: undefined })),
  'with null for registration': server(() => ({ registration_endpoint: null })),
  'with CIMD instead of registration': server(() => ({
    registration_endpoint: undefined,
    client_id_metadata_document_supported: true,
  })),
  'with client_secret_post only': server(() => ({
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  })),
  'with client_secret_basic only': server(() => ({
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
  })),
  'without authentication methods': server(() => ({
    token_endpoint_auth_methods_supported: undefined,
  })),
  'with null for scopes': server(() => ({ scopes_supported: null })),
  'with a text for scopes': server(() => ({ scopes_supported: 'read write' })),
  'with offline_access': server(() => ({ scopes_supported: ['read', 'offline_access'] })),
  'with relative endpoints': server(() => ({ token_endpoint: '/token' })),
  'with endpoints by another host name': server((w) => ({
    token_endpoint: `${otherHost(w.origin)}/token`,
  })),
  'without a token endpoint': server(() => ({ token_endpoint: undefined })),
  'without an authorization endpoint': server(() => ({ authorization_endpoint: undefined })),
  'without iss support': server(() => ({
    authorization_response_iss_parameter_supported: undefined,
  })),
  'with a text for iss support': server(() => ({
    authorization_response_iss_parameter_supported: 'true',
  })),
}
