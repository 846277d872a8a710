import type { Fault } from '../fault'
import { typed } from '../reply'

export const hostileNestedJson: Fault = {
  id: 'hostile-nested-json',
  title: 'The resource metadata is nested fifty thousand levels deep.',
  rule: null,
  at: { 'resource-metadata': () => typed(200, 'application/json', nested) },
}

const depth = 50_000
const nested = `{"resource":${'['.repeat(depth)}${']'.repeat(depth)}}`
