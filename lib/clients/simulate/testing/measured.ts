import { as, type BrokenServer, prm } from './broken/kit'
import { html, json, notFound } from './world'

/** The servers on which ten real clients were measured in November 2026. */
export const measuredServers: readonly BrokenServer[] = [
  { defect: 'Nothing: a healthy server (control)', breaks: () => {} },
  {
    defect:
      'Nothing illegal: no resource_metadata in the challenge, metadata only at the root well-known, `resource` is the origin while the endpoint is /mcp',
    breaks: (world) => {
      world.challenge = () => json({}, 401, { 'www-authenticate': 'Bearer' })
      world.resourceMetadata.resource = world.origin
      delete world.documents[prm]
      world.documents['/.well-known/oauth-protected-resource'] = () => json(world.resourceMetadata)
    },
  },
  {
    defect: '401 without WWW-Authenticate; path-suffixed PRM is there',
    breaks: (world) => {
      world.challenge = () => json({}, 401)
    },
  },
  {
    defect: 'resource_metadata is a relative URL; path-suffixed PRM is there',
    breaks: (world) => {
      world.challenge = () =>
        json({}, 401, { 'www-authenticate': `Bearer resource_metadata="${prm}"` })
    },
  },
  {
    defect: '403 with JSON, no challenge, to a request without token; PRM is there',
    breaks: (world) => {
      world.challenge = () => json({ error: 'forbidden' }, 403)
    },
  },
  {
    defect: '200 text/html to a request without token; PRM is there',
    breaks: (world) => {
      world.challenge = () => html
    },
  },
  {
    defect: 'PRM URL answers 200 with an HTML page; AS metadata on the same origin',
    breaks: (world) => {
      world.documents[prm] = html
    },
  },
  {
    defect: 'PRM without `resource`',
    breaks: (world) => {
      delete world.resourceMetadata.resource
    },
  },
  {
    defect: 'PRM `resource` has a trailing slash that the URL lacks',
    breaks: (world) => {
      world.resourceMetadata.resource = `${world.origin}/mcp/`
    },
  },
  {
    defect: 'PRM without authorization_servers; AS metadata on the same origin',
    breaks: (world) => {
      delete world.resourceMetadata.authorization_servers
    },
  },
  {
    defect: 'No AS metadata at any well-known location; endpoints at /authorize, /token, /register',
    breaks: (world) => {
      world.documents[as] = notFound
    },
  },
  {
    defect: 'AS metadata URL answers 200 with HTML',
    breaks: (world) => {
      world.documents[as] = html
    },
  },
  {
    defect: 'AS metadata `issuer` has a trailing slash that authorization_servers[0] lacks',
    breaks: (world) => {
      world.resourceMetadata.authorization_servers = [`${world.origin}/t`]
      world.serverMetadata.issuer = `${world.origin}/t/`
      delete world.documents[as]
      world.documents[`${as}/t`] = () => json(world.serverMetadata)
      world.authorize = (query) =>
        new URLSearchParams({
          code: 'code-1',
          state: query.get('state') ?? '',
          iss: `${world.origin}/t`,
        })
    },
  },
  {
    defect: 'AS metadata without code_challenge_methods_supported',
    breaks: (world) => {
      delete world.serverMetadata.code_challenge_methods_supported
    },
  },
  {
    defect: 'code_challenge_methods_supported is ["plain"]',
    breaks: (world) => {
      world.serverMetadata.code_challenge_methods_supported = ['plain']
    },
  },
  {
    defect: 'The redirect back has no state',
    breaks: (world) => {
      world.authorize = () => new URLSearchParams({ code: 'code-1', iss: world.origin })
    },
  },
  {
    defect: 'The redirect back has iss of another issuer; support is advertised',
    breaks: (world) => {
      world.authorize = (query) =>
        new URLSearchParams({
          code: 'code-1',
          state: query.get('state') ?? '',
          iss: 'https://evil.example',
        })
    },
  },
  {
    defect: 'The redirect back has state and iss but no code and no error',
    breaks: (world) => {
      world.authorize = (query) =>
        new URLSearchParams({ state: query.get('state') ?? '', iss: world.origin })
    },
  },
  {
    defect: 'Token response is form-encoded',
    breaks: (world) => {
      world.token = () => ({
        status: 200,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'access_token=token-1&token_type=bearer&expires_in=3600&scope=read',
      })
    },
  },
  {
    defect: 'expires_in is a string',
    breaks: (world) => {
      world.token = () =>
        json({ access_token: 'token-1', token_type: 'Bearer', expires_in: '3600', scope: 'read' })
    },
  },
  {
    defect: 'Challenge asks "read write", token response grants "read"',
    breaks: (world) => {
      world.challenge = () =>
        json({}, 401, {
          'www-authenticate': `Bearer resource_metadata="${world.origin}${prm}", scope="read write"`,
        })
      world.token = () =>
        json({ access_token: 'token-1', token_type: 'Bearer', expires_in: 3600, scope: 'read' })
    },
  },
]
