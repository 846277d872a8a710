import type { Fault } from '../fault'

export const authorizeServerError: Fault = {
  id: 'authorize-server-error',
  title: 'The authorization endpoint fails and says so at the redirect URI.',
  rule: 'authorize-server-error',
  refuses: () => ['server_error', 'Something went wrong.'],
}
