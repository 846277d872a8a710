import { without } from '../document'
import type { Fault } from '../fault'

export const asIssParameterContradiction: Fault = {
  id: 'as-iss-parameter-contradiction',
  title: 'The metadata promises iss in the answer, and the answer has none.',
  rule: 'as-iss-parameter-contradiction',
  callback: (parameters) => without(parameters, 'iss'),
}
