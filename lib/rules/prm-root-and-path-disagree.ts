import { documentAt, isDocument } from './kit/answers'
import { resourceDocumentFix } from './kit/metadata'
import { compareResource } from './kit/resource'
import type { Rule } from './rule'

export const prmRootAndPathDisagree: Rule = {
  id: 'prm-root-and-path-disagree',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'info',
  spec: ['rfc9728#3.1', 'rfc9728#3.3'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'Clients can come to different resources here',
  why: 'The document at the root describes the origin and the endpoint has a path. That is lawful, but which of the two becomes the audience of the token depends on the client. Eight of ten clients that we measured take the origin for the endpoint; Gemini CLI refuses with "Protected resource http://h does not match expected http://h/mcp".',
  fix: (view) =>
    resourceDocumentFix(
      view,
      `Accept both audiences, or let the root answer 404 where the host has several resources. At ${view.resourceMetadataUrl} serve:`,
    ),
  breaks: [],
  causes: ['token-aud-mismatch'],
  needs: ['resource-metadata'],
  messages: ['does not match expected'],
  detect(view) {
    const root = documentAt(
      view.resourceDocuments,
      `${view.server.origin}/.well-known/oauth-protected-resource`,
    )
    const own = documentAt(view.resourceDocuments, view.resourceMetadataUrl)
    if (!isDocument(root) || root === own) return 'inapplicable'
    if (!isDocument(own)) {
      const lone =
        view.resourceMetadata === root && compareResource(root, view.server).kind === 'origin'
      return lone
        ? [
            {
              evidence: view.at(root.exchange, '/resource'),
              remark: 'only the origin is described',
            },
          ]
        : []
    }
    const differing = ['resource', 'authorization_servers'].filter(
      (name) => JSON.stringify(own.json?.[name]) !== JSON.stringify(root.json?.[name]),
    )
    return differing.slice(0, 1).map((name) => ({
      evidence: [...view.at(root.exchange, `/${name}`), ...view.at(own.exchange, `/${name}`)],
      remark: `${differing.join(' and ')} differ`,
    }))
  },
}
