import { everyLogin } from './kit/clients'
import { memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asRequiresSignedRequestObject: Rule = {
  id: 'as-requires-signed-request-object',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc9101#10.5'],
  title: 'The authorization server takes only signed request objects',
  why: '`require_signed_request_object` says that every authorization request must be a JWT signed by the client (JAR). No MCP client signs its requests: each one opens the sign-in page and meets an error there, `invalid_request_object` or a blank refusal. It usually comes from a high-security profile (FAPI) that was switched on for the whole server.',
  fix: () =>
    memberFix(
      'Let the MCP clients send plain requests, by a client policy or for the whole server. PKCE protects them; pushed requests (RFC 9126) protect their parameters where more is wanted:',
      { require_signed_request_object: false },
    ),
  breaks: everyLogin,
  causes: ['authorize-refused', 'callback-missing-code'],
  needs: ['server-metadata'],
  messages: ['invalid_request_object', 'request object is required'],
  detect(view) {
    const document = view.serverMetadata
    if (!document?.json) return 'inapplicable'
    if (document.json.require_signed_request_object !== true) return []
    return [
      {
        evidence: memberAt(view, document, 'require_signed_request_object'),
        remark: 'no MCP client signs its requests',
      },
    ]
  },
}
