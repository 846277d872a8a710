import type { Fault } from '../fault'
import type { Reply } from '../reply'

export const prmNotJson: Fault = {
  id: 'prm-not-json',
  title: 'The metadata has a comma too many.',
  rule: 'prm-not-json',
  at: { 'resource-metadata': async (healthy) => withTrailingComma(await healthy()) },
}

function withTrailingComma(reply: Reply): Reply {
  return { ...reply, body: String(reply.body).replace(/}$/, ',}') }
}
