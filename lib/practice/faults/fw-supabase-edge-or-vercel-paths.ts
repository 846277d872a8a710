import { without } from '../document'
import type { Fault } from '../fault'
import { notFound, withHeader } from '../reply'

export const fwSupabaseEdgeOrVercelPaths: Fault = {
  id: 'fw-supabase-edge-or-vercel-paths',
  title: 'The platform gives the function no way to answer at the well-known URI.',
  rule: 'fw-supabase-edge-or-vercel-paths',
  challenge: (parameters) => without(parameters, 'resource_metadata'),
  at: {
    'resource-metadata': notFound,
    everywhere: async (healthy) => withHeader(await healthy(), 'X-Vercel-Id', 'fra1::abcde-1'),
  },
}
