import type { Fault } from '../fault'
import { html } from '../reply'

export const proxyPathNotCovered: Fault = {
  id: 'proxy-path-not-covered',
  title: 'The load balancer sends /mcp/ to the server, and /mcp to the website.',
  rule: 'proxy-path-not-covered',
  shownBy: 'deeper-checks',
  at: {
    mcp: (healthy, { url }) =>
      url.pathname.endsWith('/') ? healthy() : html(404, '<!doctype html><h1>Page not found</h1>'),
  },
}
