import { httpUrl, wellKnownInserted } from '@/lib/flow/url'
import { stringAt } from '@/lib/http/json'
import { challengeFix } from './kit/challenge'
import { memberAt } from './kit/metadata'
import type { Rule } from './rule'

const name = 'oauth-protected-resource'

export const prmMetadataUrlNotDerivedFromResource: Rule = {
  id: 'prm-metadata-url-not-derived-from-resource',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'warning',
  spec: ['rfc9728#3.1', 'rfc9728#3.3'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The well-known URL in the challenge belongs to another resource',
  why: 'A well-known URL is made from the resource: host, well-known part, path. The one that is advertised has another path behind the well-known part than resource has, so clients that check the derivation refuse the document. A URL of any other shape may be advertised freely.',
  fix: (view) =>
    challengeFix(view, `Serve the document at ${view.resourceMetadataUrl} and advertise that:`),
  breaks: ['goose'],
  causes: ['prm-root-404'],
  needs: ['resource-metadata'],
  messages: ['resource mismatch', 'does not match expected'],
  detect(view) {
    const advertised = view.fact('resourceMetadataUrl')
    const url = httpUrl(advertised)
    const document = view.resourceMetadata
    const resource = httpUrl(stringAt(document?.json, 'resource'))
    if (!url || !document || document.url !== advertised) return 'inapplicable'
    if (!resource || !url.pathname.startsWith(`/.well-known/${name}`)) return []
    if (
      wellKnownInserted(resource, name) ===
      `${url.origin}${url.pathname.replace(/\/$/, '')}${url.search}`
    )
      return []
    return [
      {
        evidence: [
          ...view.at(view.unauthenticated, 'header:www-authenticate'),
          ...memberAt(view, document, 'resource'),
        ],
        remark: `${resource.href} belongs to ${wellKnownInserted(resource, name)}`,
      },
    ]
  },
}
