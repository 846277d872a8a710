import type { Fault } from '../fault'

export const healthy20251125Only: Fault = {
  id: 'healthy-2025-11-25-only',
  title: 'Speaks the revision 2025-11-25 and no other.',
  rule: null,
  options: { revisions: ['2025-11-25'] },
}
