import type { Format } from './formats-list'
import { har } from './har'
import { html } from './html'
import { json } from './json'
import { junit } from './junit'
import { markdown } from './markdown'
import type { Report } from './report'
import { sarif } from './sarif'
import { text } from './text'

export const formats: Readonly<Record<Format, (report: Report) => string>> = {
  json,
  text: (report) => text(report),
  markdown,
  html,
  sarif,
  junit,
  har,
}
