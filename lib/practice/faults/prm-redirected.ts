import type { Fault } from '../fault'
import { redirect } from '../reply'

export const prmRedirected: Fault = {
  id: 'prm-redirected',
  title: 'The web framework adds a slash to the metadata URL by redirect.',
  rule: 'prm-redirected',
  at: {
    'resource-metadata': (healthy, { url }) =>
      url.pathname.endsWith('/') ? healthy() : redirect(301, `${url.pathname}/`),
  },
}
