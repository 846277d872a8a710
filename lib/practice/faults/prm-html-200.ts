import type { Fault } from '../fault'
import { html, type Reply } from '../reply'

export const prmHtml200: Fault = {
  id: 'prm-html-200',
  title: 'The catch-all of a web application answers its start page for every unknown path.',
  rule: 'prm-html-200',
  at: { 'resource-metadata': startPage, nothing: startPage },
}

function startPage(): Reply {
  const page =
    '<!doctype html><html><head><title>Notes</title></head><body><div id="root"></div></body></html>'
  return html(200, page)
}
