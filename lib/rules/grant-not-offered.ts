import { stringAt, stringsAt } from '@/lib/http/json'
import { memberAt, memberFix } from './kit/metadata'
import { hitAt } from './kit/token'
import type { Rule } from './rule'
import type { View } from './view'

export const grantNotOffered: Rule = {
  id: 'grant-not-offered',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#5.2', 'rfc8414#2'],
  title: 'The grant is not offered to this client',
  why: 'A login without a person needs a grant of its own, and the token endpoint answers `unauthorized_client` or `unsupported_grant_type`. The grant is switched off for the whole server, which then should not list it, or for this client alone. Where the metadata merely leaves it out and the token comes all the same, it is only a remark.',
  fix: (view) =>
    memberFix(
      'Allow the client the grant at the authorization server, and list it in the metadata:',
      {
        grant_types_supported: [...listed(view), grantType(view) ?? ''],
      },
    ),
  breaks: [],
  causes: ['token-refused', 'token-auth-method-mismatch'],
  needs: ['token'],
  detect(view) {
    const wanted = grantType(view)
    if (wanted === null || !view.token) return 'inapplicable'
    const error = stringAt(view.token.json, 'error')
    if (error === 'unauthorized_client' || error === 'unsupported_grant_type') {
      return [hitAt(view, view.token.exchange)]
    }
    if (listed(view).length === 0 || listed(view).includes(wanted)) return []
    const evidence = memberAt(view, view.serverMetadata, 'grant_types_supported')
    return [{ evidence, remark: `${wanted} is not listed`, severity: 'info' }]
  },
}

/** What `grant_type` says; null for the authorization code, which needs no permission of its own. */
function grantType(view: View): string | null {
  const { grant } = view.trace.settings
  if (grant === 'authorization_code') return null
  return grant === 'client_credentials' ? grant : 'urn:ietf:params:oauth:grant-type:jwt-bearer'
}

function listed(view: View): string[] {
  return stringsAt(view.serverMetadata?.json, 'grant_types_supported') ?? []
}
