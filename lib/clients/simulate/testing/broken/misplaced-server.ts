import { html, json, notFound } from '../world'
import {
  as,
  type BrokenServer,
  broken,
  callback,
  challenged,
  openid,
  openidMembers,
  server,
  tenant,
} from './kit'

/** Servers whose authorization server metadata is misplaced or names another issuer. */
export const misplacedServerMetadata: readonly BrokenServer[] = [
  broken('AS metadata issuer names another host', (w) => {
    w.serverMetadata.issuer = 'https://auth.example.com'
    w.authorize = callback(w, { iss: 'https://auth.example.com' })
  }),
  broken('AS metadata issuer names another path', (w) => {
    w.serverMetadata.issuer = `${w.origin}/idp`
    w.authorize = callback(w, { iss: `${w.origin}/idp` })
  }),
  broken('AS metadata issuer names another path, no iss anywhere', (w) => {
    w.serverMetadata.issuer = `${w.origin}/idp`
    delete w.serverMetadata.authorization_response_iss_parameter_supported
    w.authorize = (query) =>
      new URLSearchParams({ code: 'code-1', state: query.get('state') ?? '' })
  }),
  broken('AS metadata issuer says https for http', (w) => {
    w.serverMetadata.issuer = w.origin.replace('http:', 'https:')
    w.authorize = callback(w, { iss: w.origin.replace('http:', 'https:') })
  }),
  broken(
    'AS metadata issuer is a template',
    server((w) => ({ issuer: `${w.origin}/{tenantid}/v2.0` })),
  ),
  broken(
    'AS metadata issuer missing',
    server(() => ({ issuer: undefined })),
  ),
  broken(
    'AS metadata issuer null',
    server(() => ({ issuer: null })),
  ),
  broken(
    'AS metadata issuer is not a URL',
    server(() => ({ issuer: 'auth' })),
  ),
  broken('AS metadata issuer has a slash after the origin', (w) => {
    w.serverMetadata.issuer = `${w.origin}/`
    w.authorize = callback(w, { iss: `${w.origin}/` })
  }),
  broken('AS metadata issuer has a slash after the origin, no iss anywhere', (w) => {
    w.serverMetadata.issuer = `${w.origin}/`
    delete w.serverMetadata.authorization_response_iss_parameter_supported
    w.authorize = (query) =>
      new URLSearchParams({ code: 'code-1', state: query.get('state') ?? '' })
  }),
  broken('Only openid-configuration, complete', (w) => {
    w.documents[as] = notFound
    w.documents[openid] = () => json({ ...w.serverMetadata, ...openidMembers(w) })
  }),
  broken('Only openid-configuration, without jwks_uri and subject types', (w) => {
    w.documents[as] = notFound
    w.documents[openid] = () => json(w.serverMetadata)
  }),
  broken('Path issuer, metadata inserted', (w) => tenant(w)),
  broken('Path issuer, oauth metadata appended only', (w) => tenant(w, (path) => `${path}${as}`)),
  broken('Path issuer, openid-configuration appended only', (w) =>
    tenant(w, (path) => `${path}${openid}`, openidMembers(w)),
  ),
  broken('Path issuer, openid-configuration inserted only', (w) =>
    tenant(w, (path) => `${openid}${path}`, openidMembers(w)),
  ),
  broken('Path issuer, metadata only at the root', (w) => tenant(w, () => as)),
  broken('Path issuer, openid-configuration only at the root', (w) =>
    tenant(w, () => openid, openidMembers(w)),
  ),
  broken('Root issuer, metadata only at a path', (w) => {
    w.documents[`${as}/mcp`] = () => json(w.serverMetadata)
    w.documents[as] = notFound
    w.serverMetadata.authorization_endpoint = `${w.origin}/a`
    w.serverMetadata.token_endpoint = `${w.origin}/t`
    w.serverMetadata.registration_endpoint = `${w.origin}/r`
    w.paths = { authorize: '/a', token: '/t', register: '/r' }
  }),
  broken('AS metadata not found, and nothing at the default endpoints', (w) => {
    w.documents[as] = notFound
    w.paths = { authorize: '/a', token: '/t', register: '/r' }
  }),
  broken('AS metadata of a path issuer not found; endpoints at the origin', (w) => {
    w.resourceMetadata.authorization_servers = [`${w.origin}/tenant`]
    w.documents[as] = notFound
  }),
  broken('AS metadata answers 500', (w) => {
    w.documents[as] = json({}, 500)
  }),
  broken('AS metadata answers 502', (w) => {
    w.documents[as] = json({}, 502)
  }),
  broken('AS metadata answers 500, openid-configuration is there', (w) => {
    w.documents[as] = json({}, 500)
    w.documents[openid] = () => json({ ...w.serverMetadata, ...openidMembers(w) })
  }),
  broken('AS metadata answers HTML, openid-configuration is there', (w) => {
    w.documents[as] = html
    w.documents[openid] = () => json({ ...w.serverMetadata, ...openidMembers(w) })
  }),
  broken('AS metadata answers 401', (w) => {
    w.documents[as] = json({}, 401)
  }),
  broken('AS metadata redirects to another path on the same origin', (w) => {
    w.documents[as] = { status: 302, headers: { location: `${w.origin}/as` } }
    w.documents['/as'] = () => json(w.serverMetadata)
  }),
  broken('AS metadata redirects to another host name', (w) => {
    tenant(w)
    const other = w.origin.replace('localhost', '127.0.0.1')
    w.documents[`${as}/tenant`] = { status: 302, headers: { location: `${other}/as` } }
    w.documents['/as'] = () => json(w.serverMetadata)
  }),
  broken('The two metadata documents disagree about PKCE', (w) => {
    w.documents[openid] = () =>
      json({
        ...w.serverMetadata,
        ...openidMembers(w),
        code_challenge_methods_supported: ['plain'],
      })
  }),
  broken('PRM not found; AS metadata at the inserted MCP path, issuer is the MCP URL', (w) => {
    challenged(w, 'Bearer')
    w.serverMetadata.issuer = `${w.origin}/mcp`
    w.documents = { [`${as}/mcp`]: () => json(w.serverMetadata) }
    w.authorize = callback(w, { iss: `${w.origin}/mcp` })
  }),
  broken('PRM not found; openid-configuration below the MCP path', (w) => {
    challenged(w, 'Bearer')
    w.documents = { [`/mcp${openid}`]: () => json({ ...w.serverMetadata, ...openidMembers(w) }) }
  }),
]
