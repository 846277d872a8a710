import { fwSupabaseEdgeOrVercelPaths } from './fw-supabase-edge-or-vercel-paths'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm } from './testing/urls'

const edge = traceOf('https://abc.supabase.co/functions/v1/mcp')

testRule(fwSupabaseEdgeOrVercelPaths, {
  pass: [{ name: 'the document is found', trace: edge }],
  fail: [
    {
      name: 'a function of Supabase',
      trace: edge.resourceMetadata(reply(404)),
      evidence: [
        ['https://abc.supabase.co/.well-known/oauth-protected-resource/functions/v1/mcp', 'status'],
      ],
    },
    {
      name: 'Vercel',
      trace: traceOf()
        .challenge({ headers: { 'x-vercel-id': 'fra1::x' } })
        .resourceMetadata(reply(404)),
      evidence: [[prm, 'status']],
    },
  ],
  inapplicable: [{ name: 'another platform', trace: traceOf().resourceMetadata(reply(404)) }],
})
