import type { Fault } from '../fault'
import { json } from '../reply'
import { headerOf } from '../request'

export const useOriginRejected: Fault = {
  id: 'use-origin-rejected',
  title: 'Web pages are turned away, whichever they are.',
  rule: 'use-origin-rejected',
  shownBy: 'deeper-checks',
  at: {
    mcp: (healthy, request) =>
      headerOf(request, 'origin') === null ? healthy() : json(403, { error: 'Invalid Origin' }),
  },
}
