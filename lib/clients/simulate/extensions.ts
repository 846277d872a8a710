import { fails, type Stop, unknown, type Walk } from './walk'

/**
 * What a server asks for beyond a plain login. The record was made by a client that can push requests and prove
 * possession of a key; of other clients neither is documented, and signed requests are known of none.
 */
export function extensions({ metadata, resourceMetadata, record }: Walk): Stop | null {
  if (metadata?.require_signed_request_object === true) {
    return fails(
      'authorize',
      ['as-requires-signed-request-object'],
      'The authorization server takes signed request objects only, and this client signs none.',
    )
  }
  if (metadata?.require_pushed_authorization_requests === true) {
    return unknown(
      'authorize',
      'The authorization server takes pushed requests only (RFC 9126). Whether this client pushes its requests is not documented.',
    )
  }
  const bound =
    resourceMetadata?.dpop_bound_access_tokens_required === true ||
    record.trace.facts.scheme?.value === 'DPoP'
  return bound
    ? unknown(
        'token',
        'The server takes only tokens that are bound to a key (DPoP). Whether this client proves possession of one is not documented.',
      )
    : null
}
