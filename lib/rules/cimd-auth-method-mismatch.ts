import { stringsAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import type { Rule } from './rule'

export const cimdAuthMethodMismatch: Rule = {
  id: 'cimd-auth-method-mismatch',
  stage: 'registration',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['cimd#8.2', 'rfc8414#2'],
  revisions: ['2025-11-25', '2026-07-28'],
  title: 'Client ID Metadata Documents are supported, but no method such a client can use',
  why: 'A client with a metadata document shares no secret with the server: it authenticates with `none` or `private_key_jwt`. Neither is listed in `token_endpoint_auth_methods_supported`, so claude.ai, Codex and opencode do not use their document here and fall back to registration, and others fail at the token endpoint.',
  fix: (view) =>
    jsonFix('Add "none" to the authorization server metadata:', {
      client_id_metadata_document_supported: true,
      token_endpoint_auth_methods_supported: [
        'none',
        ...(stringsAt(view.serverMetadata?.json, 'token_endpoint_auth_methods_supported') ?? []),
      ],
    }),
  breaks: ['claude-ai'],
  causes: ['token-auth-method-mismatch'],
  needs: ['server-metadata'],
  detect(view) {
    const metadata = view.serverMetadata
    if (metadata?.json?.client_id_metadata_document_supported !== true) return 'inapplicable'
    const place = '/token_endpoint_auth_methods_supported'
    const methods = stringsAt(metadata.json, 'token_endpoint_auth_methods_supported')
    if (methods?.some((method) => method === 'none' || method === 'private_key_jwt')) return []
    const remark = methods
      ? `only ${methods.join(', ')}`
      : 'left out, which means client_secret_basic'
    const evidence = view.at(
      metadata.exchange,
      methods ? place : '/client_id_metadata_document_supported',
    )
    return [{ evidence, remark }]
  },
}
