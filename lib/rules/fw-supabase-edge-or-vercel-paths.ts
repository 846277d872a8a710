import { isDocument } from './kit/answers'
import { challengeFix } from './kit/challenge'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

export const fwSupabaseEdgeOrVercelPaths: Rule = {
  id: 'fw-supabase-edge-or-vercel-paths',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.1', 'rfc9728#5.1'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The platform does not let the function answer at the root of the host',
  why: 'Well-known URLs begin at the root of the host, and a function of Supabase or a route of a Next.js application answers at its own path only. Unless the challenge names the document, no client finds it. A rewrite at the root, or a domain of one’s own, is the way out.',
  fix: (view) =>
    challengeFix(
      view,
      'Serve the document from the function under a path of its own and name that in the challenge, or rewrite /.well-known/* of the host to the function:',
    ),
  recipes: {
    supabase:
      'Answer GET <function>/.well-known/oauth-protected-resource in the function, and name that full URL in resource_metadata.',
    vercel:
      'vercel.json: { "rewrites": [{ "source": "/.well-known/oauth-protected-resource/:path*", "destination": "/api/prm/:path*" }] }',
    next: 'app/.well-known/oauth-protected-resource/[[...path]]/route.ts with protectedResourceHandler of mcp-handler.',
  },
  breaks: everyLogin,
  causes: [
    'prm-not-found',
    'challenge-missing-resource-metadata',
    'challenge-missing-www-authenticate',
    'challenge-resource-metadata-404',
  ],
  needs: ['resource-metadata'],
  messages: ['404 /.well-known/oauth-protected-resource'],
  detect(view) {
    const onEdge =
      view.server.pathname.startsWith('/functions/v1/') ||
      view.stacks.has('vercel') ||
      view.stacks.has('next')
    if (!onEdge || view.fact('access') === 'open') return 'inapplicable'
    if (view.resourceDocuments.some(isDocument)) return []
    const [first] = view.resourceDocuments.filter(({ status }) => status === 404 || status === 401)
    return first
      ? [{ evidence: view.at(first.exchange, 'status'), remark: `${first.status} at ${first.url}` }]
      : []
  },
}
