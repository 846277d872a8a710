import type { Fault } from '../fault'
import type { Reply } from '../reply'

export const asMetadataCachedOrVaried: Fault = {
  id: 'as-metadata-cached-or-varied',
  title: 'A cache in front keeps the metadata for a day.',
  rule: 'as-metadata-cached-or-varied',
  at: { 'server-metadata': kept, 'openid-configuration': kept },
}

async function kept(healthy: () => Promise<Reply>): Promise<Reply> {
  const reply = await healthy()
  const age = [
    ['Cache-Control', 'public, max-age=86400'],
    ['Age', '43200'],
    ['X-Cache', 'HIT'],
  ] as const
  return { ...reply, headers: [...reply.headers, ...age] }
}
