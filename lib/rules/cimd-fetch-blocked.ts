import { authorizationHit } from './kit/authorization'
import { withMetadataDocument } from './kit/clients'
import type { Rule } from './rule'

export const cimdFetchBlocked: Rule = {
  id: 'cimd-fetch-blocked',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['cimd#4', 'cimd#8'],
  revisions: ['2025-11-25', '2026-07-28'],
  title: 'The authorization server could not fetch the client metadata document',
  why: "The client_id is a URL, and the server failed to fetch it: its egress is closed, the client's host turned the request away, or a limit on size, time or redirects was hit. Nobody with such a client_id can log in, and the message rarely says which of these it was.",
  fix: (view) => ({
    text: `Let the authorization server reach ${documentUrl(view.fact('client')?.clientId)} and log why the fetch failed. The document must be JSON under 5 kB, served without a redirect, and its client_id must equal its URL. Check with:`,
    bytes: `curl -sS -D- '${documentUrl(view.fact('client')?.clientId)}'`,
    language: 'shell',
  }),
  recipes: {
    'workers-oauth-provider':
      'Add "global_fetch_strictly_public" to compatibility_flags in wrangler.jsonc; without it the provider does not fetch client documents.',
  },
  breaks: [...withMetadataDocument],
  causes: ['authorize-server-error', 'authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: ['temporarily_unavailable', 'Failed to fetch client metadata', 'CimdFetchError'],
  detect(view) {
    if (view.fact('client')?.via !== 'cimd') return 'inapplicable'
    return authorizationHit(view, 'metadata-document')
  },
}

/** Quoted for a shell: the client_id comes from settings, and a quote in it must not end the argument. */
function documentUrl(clientId: string | undefined): string {
  return encodeURI(clientId ?? 'https://client.example/metadata.json').replaceAll("'", '%27')
}
