import type { Fault } from '../fault'
import { html } from '../reply'

export const hostileHtmlEverywhere: Fault = {
  id: 'hostile-html-everywhere',
  title: 'Every address answers a page with status 200.',
  rule: null,
  at: { everywhere: () => page },
}

const page = html(200, '<!doctype html><title>Welcome</title><h1>Welcome to nginx!</h1>')
