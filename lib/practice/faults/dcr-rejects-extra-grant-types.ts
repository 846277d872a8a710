import { parseObject, stringsAt } from '@/lib/http/json'
import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const dcrRejectsExtraGrantTypes: Fault = {
  id: 'dcr-rejects-extra-grant-types',
  title: 'One grant type that is not supported makes the whole registration fail.',
  rule: 'dcr-rejects-extra-grant-types',
  shownBy: 'deeper-checks',
  at: {
    registration: (healthy, request) =>
      (stringsAt(parseObject(request.body), 'grant_types') ?? []).every((grant) =>
        known.includes(grant),
      )
        ? healthy()
        : oauthError(400, 'invalid_client_metadata', 'grant_types: unsupported value'),
  },
}

const known = ['authorization_code', 'refresh_token']
