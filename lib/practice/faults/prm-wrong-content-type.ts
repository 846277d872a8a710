import type { Fault } from '../fault'
import { withHeader } from '../reply'

export const prmWrongContentType: Fault = {
  id: 'prm-wrong-content-type',
  title: 'The metadata is a static file without extension, served as binary data.',
  rule: 'prm-wrong-content-type',
  at: {
    'resource-metadata': async (healthy) =>
      withHeader(await healthy(), 'Content-Type', 'application/octet-stream'),
  },
}
