import { reference, type SpecId } from '@/lib/spec/references'
import type { Revision } from '@/lib/spec/revisions'
import { SafeLink } from './safe-link'

/** A link to the clause that decides, in the revision being inspected. */
export function Clause({ id, revision }: { id: SpecId; revision: Revision }) {
  const { label, url } = reference(id, revision)
  return (
    <SafeLink href={url} className="text-sm whitespace-nowrap">
      {label.replace(/^MCP [\d-]+, /, 'MCP: ')}
    </SafeLink>
  )
}
