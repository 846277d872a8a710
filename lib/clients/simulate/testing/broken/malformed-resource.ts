import { json } from '../world'
import {
  as,
  type BrokenServer,
  both,
  broken,
  challenged,
  prm,
  resource,
  rootPrm,
  tenant,
} from './kit'

/** Servers whose resource metadata has bad members. */
export const malformedResources: readonly BrokenServer[] = [
  broken(
    'PRM `resource` is the origin, path-suffixed document',
    resource((w) => ({ resource: w.origin })),
  ),
  broken(
    'PRM `resource` is the origin with a slash',
    resource((w) => ({ resource: `${w.origin}/` })),
  ),
  broken(
    'PRM `resource` names another path',
    resource((w) => ({ resource: `${w.origin}/other` })),
  ),
  broken(
    'PRM `resource` names a deeper path',
    resource((w) => ({ resource: `${w.origin}/mcp/v1` })),
  ),
  broken(
    'PRM `resource` names a path that starts with the same letters',
    resource((w) => ({ resource: `${w.origin}/mc` })),
  ),
  broken(
    'PRM `resource` names another host',
    resource(() => ({ resource: 'https://mcp.example.com/mcp' })),
  ),
  broken(
    'PRM `resource` says https for http',
    resource((w) => ({ resource: `${w.origin}/mcp`.replace('http:', 'https:') })),
  ),
  broken(
    'PRM `resource` says 127.0.0.1 for localhost',
    resource((w) => ({ resource: `${w.origin}/mcp`.replace('localhost', '127.0.0.1') })),
  ),
  broken(
    'PRM `resource` in upper case host',
    resource((w) => ({ resource: `${w.origin}/mcp`.replace('localhost', 'LOCALHOST') })),
  ),
  broken(
    'PRM `resource` in upper case path',
    resource((w) => ({ resource: `${w.origin}/MCP` })),
  ),
  broken(
    'PRM `resource` has a query',
    resource((w) => ({ resource: `${w.origin}/mcp?v=1` })),
  ),
  broken(
    'PRM `resource` has a fragment',
    resource((w) => ({ resource: `${w.origin}/mcp#x` })),
  ),
  broken(
    'PRM `resource` is not a URL',
    resource(() => ({ resource: 'mcp' })),
  ),
  broken(
    'PRM `resource` is null',
    resource(() => ({ resource: null })),
  ),
  broken(
    'PRM `resource` is a list',
    resource((w) => ({ resource: [`${w.origin}/mcp`] })),
  ),
  broken(
    'PRM `resource` is not a URL, authorization server at another path',
    both(
      (w) => tenant(w),
      resource(() => ({ resource: 'mcp' })),
    ),
  ),
  broken('Endpoint below a path, resource is a prefix of it', (w) => {
    w.endpoint = '/api/mcp'
    w.resourceMetadata.resource = `${w.origin}/api`
    w.documents[`${rootPrm}/api/mcp`] = () => json(w.resourceMetadata)
    challenged(w, `Bearer resource_metadata="${w.origin}${rootPrm}/api/mcp"`)
  }),
  broken('Endpoint with a trailing slash, resource without', (w) => {
    w.endpoint = '/mcp/'
  }),
  broken('Endpoint at the root, resource is the origin without a slash', (w) => {
    w.endpoint = '/'
    w.resourceMetadata.resource = w.origin
    w.documents[rootPrm] = () => json(w.resourceMetadata)
    challenged(w, `Bearer resource_metadata="${w.origin}${rootPrm}"`)
  }),
  broken(
    'authorization_servers is empty; AS metadata on the same origin',
    resource(() => ({ authorization_servers: [] })),
  ),
  broken(
    'authorization_servers is null; AS metadata on the same origin',
    resource(() => ({ authorization_servers: null })),
  ),
  broken(
    'authorization_servers is a string',
    resource((w) => ({ authorization_servers: w.origin })),
  ),
  broken(
    'authorization_servers holds objects',
    resource((w) => ({ authorization_servers: [{ issuer: w.origin }] })),
  ),
  broken(
    'authorization_servers holds a host name',
    resource((w) => ({ authorization_servers: [new URL(w.origin).host] })),
  ),
  broken(
    'authorization_servers holds an empty string',
    resource(() => ({ authorization_servers: [''] })),
  ),
  broken(
    'authorization_servers[0] has no metadata, the second does',
    resource((w) => ({ authorization_servers: [`${w.origin}/dead`, w.origin] })),
  ),
  broken(
    'authorization_servers names the metadata URL',
    resource((w) => ({ authorization_servers: [`${w.origin}${as}`] })),
  ),
  broken(
    'authorization_servers has a slash after the origin, issuer has none',
    resource((w) => ({ authorization_servers: [`${w.origin}/`] })),
  ),
  broken('authorization_servers has a slash after the path, issuer has none', (w) => {
    tenant(w)
    w.resourceMetadata.authorization_servers = [`${w.origin}/tenant/`]
  }),
  broken(
    'authorization_servers names the MCP URL, AS metadata only at the root',
    resource((w) => ({ authorization_servers: [`${w.origin}/mcp`] })),
  ),
  broken('authorization server on another host name', (w) => {
    const other = w.origin.replace('localhost', '127.0.0.1')
    w.resourceMetadata.authorization_servers = [other]
    Object.assign(w.serverMetadata, {
      issuer: other,
      authorization_endpoint: `${other}/authorize`,
      token_endpoint: `${other}/token`,
      registration_endpoint: `${other}/register`,
    })
    w.authorize = (query) =>
      new URLSearchParams({ code: 'code-1', state: query.get('state') ?? '', iss: other })
  }),
  broken('PRM is text/plain', (w) => {
    w.documents[prm] = () => ({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(w.resourceMetadata),
    })
  }),
  broken('PRM is an empty object', (w) => {
    w.documents[prm] = json({})
  }),
  broken('PRM is a JSON array', (w) => {
    w.documents[prm] = json([])
  }),
  broken(
    'PRM scopes_supported is a string',
    resource(() => ({ scopes_supported: 'read write' })),
  ),
  broken(
    'PRM scopes_supported is null',
    resource(() => ({ scopes_supported: null })),
  ),
  broken(
    'PRM scopes_supported is empty',
    resource(() => ({ scopes_supported: [] })),
  ),
  broken(
    'PRM has null members',
    resource(() => ({ jwks_uri: null, resource_documentation: null })),
  ),
  broken(
    'PRM has null members, authorization server at another path',
    both(
      (w) => tenant(w),
      resource(() => ({ jwks_uri: null })),
    ),
  ),
  broken(
    'PRM resource_documentation is empty, authorization server at another path',
    both(
      (w) => tenant(w),
      resource(() => ({ resource_documentation: '' })),
    ),
  ),
  broken(
    'PRM has no scopes_supported',
    resource(() => ({ scopes_supported: undefined })),
  ),
]
