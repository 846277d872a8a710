import { reference, type SpecId } from '@/lib/spec/references'
import type { Revision } from '@/lib/spec/revisions'
import { SafeLink } from './safe-link'

interface ClauseProps {
  id: SpecId
  revision: Revision
  /** In the middle of a sentence. */
  inline?: boolean
}

/** A link to the clause that decides, in the revision being inspected. */
export function Clause({ id, revision, inline = false }: ClauseProps) {
  const { label, url } = reference(id, revision)
  return (
    <SafeLink
      href={url}
      inline={inline}
      className={inline ? 'text-sm' : 'text-sm whitespace-nowrap'}
    >
      {label.replace(/^MCP [\d-]+, /, 'MCP: ')}
    </SafeLink>
  )
}
