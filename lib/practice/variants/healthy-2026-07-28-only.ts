import type { Fault } from '../fault'

export const healthy20260728Only: Fault = {
  id: 'healthy-2026-07-28-only',
  title: 'Speaks the stateless revision 2026-07-28 and no other.',
  rule: null,
  options: { revisions: ['2026-07-28'] },
}
