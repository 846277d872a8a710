import { authorizationHit } from './kit/authorization'
import { jsonFix } from './kit/bytes'
import { withMetadataDocument } from './kit/clients'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const cimdAdvertisedButNotImplemented: Rule = {
  id: 'cimd-advertised-but-not-implemented',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['cimd#3', 'mcp#cimd'],
  revisions: ['2025-11-25', '2026-07-28'],
  title: 'Client ID Metadata Documents are advertised but a URL is not accepted as client_id',
  why: 'The metadata says `client_id_metadata_document_supported: true`, so clients send the URL of their document as client_id instead of registering. The authorization endpoint looks it up in its store of registered clients and finds nothing. Clients do not fall back to registration once the browser has been opened.',
  fix: () =>
    jsonFix(
      'Resolve a client_id that is an https URL by fetching it, at the authorization endpoint and at the token endpoint. Until then publish:',
      { client_id_metadata_document_supported: false },
    ),
  breaks: [...withMetadataDocument],
  causes: ['authorize-error-not-redirected', 'token-auth-method-mismatch'],
  needs: ['authorization-request'],
  messages: ['client not found', 'Invalid client_id', 'invalid_client'],
  detect(view) {
    if (view.fact('client')?.via !== 'cimd') return 'inapplicable'
    const refused = authorizationHit(view, 'client')
    if (refused !== 'inapplicable' && refused.length > 0) return refused
    const token = tokenHit(view, 'unknown-client', 'client-authentication')
    return token === 'inapplicable' ? refused : token
  },
}
