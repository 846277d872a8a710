import { without } from '../document'
import type { Fault } from '../fault'
import { notFound } from '../reply'

export const prmNotFound: Fault = {
  id: 'prm-not-found',
  title: 'There is no resource metadata anywhere, as before RFC 9728.',
  rule: 'prm-not-found',
  challenge: (parameters) => without(parameters, 'resource_metadata'),
  at: { 'resource-metadata': notFound },
}
