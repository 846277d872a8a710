import type { Fault } from '../fault'
import { redirect } from '../reply'

export const challengeRedirectedElsewhere: Fault = {
  id: 'challenge-redirected-elsewhere',
  title: 'The old address of the server redirects to the new one.',
  rule: 'challenge-redirected-elsewhere',
  at: {
    mcp: (_healthy, _request, { urls }) => redirect(308, `${urls.index}healthy/mcp`),
  },
}
