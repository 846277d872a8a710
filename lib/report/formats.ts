import { har } from './har'
import { html } from './html'
import { json } from './json'
import { junit } from './junit'
import { markdown } from './markdown'
import type { Report } from './report'
import { sarif } from './sarif'
import { text } from './text'

/** Formats of `--report <format>=<file>`, and the plain text that the command line prints. */
export const formats = {
  json,
  text: (report: Report) => text(report),
  markdown,
  html,
  sarif,
  junit,
  har,
} as const satisfies Record<string, (report: Report) => string>

export type Format = keyof typeof formats

export function isFormat(value: string): value is Format {
  return Object.hasOwn(formats, value)
}
