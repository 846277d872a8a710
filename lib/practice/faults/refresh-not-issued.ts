import { without } from '../document'
import type { Fault } from '../fault'

export const refreshNotIssued: Fault = {
  id: 'refresh-not-issued',
  title: 'The client asks to stay signed in and gets no refresh token.',
  rule: 'refresh-not-issued',
  token: (document) => without(document, 'refresh_token'),
}
