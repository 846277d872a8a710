import type { View } from '../view'
import { answer } from './bytes'

/** The token response that every client of the field accepts, with this login's scope. */
export function tokenResponse(view: View, members: object = {}): string {
  const scope = view.fact('scope')
  return answer(200, ['Cache-Control: no-store'], {
    access_token: '…',
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: '…',
    ...(scope ? { scope } : {}),
    ...members,
  })
}
