import { stringsAt } from '@/lib/http/json'
import { memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asGrantTypesRefreshMissing: Rule = {
  id: 'as-grant-types-refresh-missing',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['rfc8414#2', 'mcp#refresh-tokens'],
  title: 'The authorization server does not advertise refresh tokens',
  why: 'grant_types_supported does not list refresh_token; left out, it means authorization_code and implicit. Some clients then neither ask for a refresh token nor keep one, and people sign in again at every expiry. A server that has none on purpose is lawful, and tiresome to use.',
  fix: (view) =>
    memberFix('Issue refresh tokens, rotate them for public clients, and list both grants:', {
      grant_types_supported: [
        ...new Set([
          'authorization_code',
          'refresh_token',
          ...(stringsAt(view.serverMetadata?.json, 'grant_types_supported') ?? []),
        ]),
      ],
    }),
  recipes: {
    auth0:
      'Allow Offline Access on the API, and enable Refresh Token Rotation for the application.',
    google: 'Google issues one only with access_type=offline in the authorization request.',
  },
  breaks: ['cursor', 'claude-ai'],
  causes: ['refresh-not-issued'],
  needs: ['server-metadata'],
  detect(view) {
    const document = view.serverMetadata
    if (!document || view.trace.settings.grant !== 'authorization_code') return 'inapplicable'
    const grants = stringsAt(document.json, 'grant_types_supported')
    if (grants?.includes('refresh_token')) return []
    const remark = grants ? `only ${grants.join(', ')}` : 'no grant_types_supported'
    return [{ evidence: memberAt(view, document, 'grant_types_supported'), remark }]
  },
}
