import { html, json, notFound } from '../world'
import { type BrokenServer, broken, challenged, openid, prm, rootPrm, tenant } from './kit'

/** Servers whose resource metadata is not where, or not what, clients look for. */
export const misplacedResources: readonly BrokenServer[] = [
  broken('PRM answers 500', (w) => {
    w.documents[prm] = json({}, 500)
  }),
  broken('PRM answers 401', (w) => {
    w.documents[prm] = json({}, 401)
  }),
  broken('PRM answers 403, authorization server at another path', (w) => {
    tenant(w)
    w.documents[prm] = json({}, 403)
  }),
  broken('PRM answers HTML, authorization server at another path', (w) => {
    tenant(w)
    w.documents[prm] = html
  }),
  broken('PRM redirects to another path on the same origin', (w) => {
    w.documents[prm] = { status: 302, headers: { location: `${w.origin}/prm` } }
    w.documents['/prm'] = () => json(w.resourceMetadata)
  }),
  broken('PRM redirects within the origin, authorization server at another path', (w) => {
    tenant(w)
    w.documents[prm] = { status: 302, headers: { location: `${w.origin}/prm` } }
    w.documents['/prm'] = () => json(w.resourceMetadata)
  }),
  broken('PRM redirects to another host, authorization server at another path', (w) => {
    tenant(w)
    const other = w.origin.replace('localhost', '127.0.0.1')
    w.documents[prm] = { status: 302, headers: { location: `${other}/prm` } }
    w.documents['/prm'] = () => json(w.resourceMetadata)
  }),
  broken('No PRM anywhere; AS metadata on the same origin', (w) => {
    challenged(w, 'Bearer')
    w.documents[prm] = notFound
  }),
  broken('No PRM anywhere; only openid-configuration on the same origin', (w) => {
    challenged(w, 'Bearer')
    const { jwks } = { jwks: `${w.origin}/jwks` }
    w.documents = {
      [openid]: () =>
        json({
          ...w.serverMetadata,
          jwks_uri: jwks,
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        }),
    }
  }),
  broken('No PRM and no AS metadata; endpoints at /authorize, /token, /register', (w) => {
    challenged(w, 'Bearer')
    w.documents = {}
  }),
  broken('No PRM; AS metadata of another issuer on the same origin', (w) => {
    challenged(w, 'Bearer')
    w.documents[prm] = notFound
    w.serverMetadata.issuer = `${w.origin}/idp`
  }),
  broken('PRM only at the root, resource is the full URL', (w) => {
    challenged(w, 'Bearer')
    w.documents[prm] = notFound
    w.documents[rootPrm] = () => json(w.resourceMetadata)
  }),
  broken('PRM only at the root, authorization server at another path', (w) => {
    tenant(w)
    challenged(w, 'Bearer')
    w.documents[prm] = notFound
    w.documents[rootPrm] = () => json(w.resourceMetadata)
  }),
  broken('PRM only below the MCP path, authorization server at another path', (w) => {
    tenant(w)
    challenged(w, 'Bearer')
    w.documents[prm] = notFound
    w.documents['/mcp/.well-known/oauth-protected-resource'] = () => json(w.resourceMetadata)
  }),
]
