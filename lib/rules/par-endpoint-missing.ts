import { httpUrl } from '@/lib/flow/url'
import { everyLogin } from './kit/clients'
import { issuerFor, memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const parEndpointMissing: Rule = {
  id: 'par-endpoint-missing',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc9126#5'],
  title: 'Pushed requests are required, and no endpoint for them is named',
  why: '`require_pushed_authorization_requests` is true, and `pushed_authorization_request_endpoint` is missing. A client that obeys has nowhere to push its request, and one that does not is refused at the sign-in page. The member is usually lost where a proxy rewrites or filters the metadata.',
  fix: (view) =>
    memberFix('Name the endpoint beside the requirement, or drop the requirement:', {
      require_pushed_authorization_requests: true,
      pushed_authorization_request_endpoint: `${issuerFor(view)}/par`,
    }),
  breaks: everyLogin,
  causes: ['authorize-refused', 'callback-missing-code'],
  needs: ['server-metadata'],
  detect(view) {
    const document = view.serverMetadata
    if (document?.json?.require_pushed_authorization_requests !== true) return 'inapplicable'
    if (httpUrl(document.json.pushed_authorization_request_endpoint)) return []
    return [
      {
        evidence: memberAt(view, document, 'require_pushed_authorization_requests'),
        remark: 'required, but there is no pushed_authorization_request_endpoint',
      },
    ]
  },
}
