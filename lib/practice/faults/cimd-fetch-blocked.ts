import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const cimdFetchBlocked: Fault = {
  id: 'cimd-fetch-blocked',
  title: 'The authorization server may not reach the internet, so it cannot read the document.',
  rule: 'cimd-fetch-blocked',
  shownBy: 'metadata-document',
  at: {
    authorization: (healthy, { url }) =>
      isDocument(url.searchParams.get('client_id'))
        ? oauthError(
            400,
            'invalid_client',
            'Could not fetch the client metadata document: timed out',
          )
        : healthy(),
  },
}

function isDocument(clientId: string | null): boolean {
  return /^https?:/.test(clientId ?? '')
}
