import type { Fault } from '../fault'
import { type Reply, redirect } from '../reply'
import type { PracticeRequest } from '../request'

export const asMetadataRedirected: Fault = {
  id: 'as-metadata-redirected',
  title: 'The web framework adds a slash to the URL of the metadata by redirect.',
  rule: 'as-metadata-redirected',
  at: { 'server-metadata': toSlash, 'openid-configuration': toSlash },
}

function toSlash(healthy: () => Promise<Reply>, { url }: PracticeRequest): Reply | Promise<Reply> {
  return url.pathname.endsWith('/') ? healthy() : redirect(301, `${url.pathname}/`)
}
