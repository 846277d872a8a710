import type { Fault } from '../fault'

export const stepupLoop: Fault = {
  id: 'stepup-loop',
  title: 'The scope that a call needs is asked for again and again, and never granted.',
  rule: 'stepup-loop',
  shownBy: 'tool-call',
  claims: (claims) => ({ ...claims, scope: String(claims.scope).replace(/ ?notes:write/, '') }),
}
