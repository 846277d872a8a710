import type { Hider } from './hider'
import { redactJson } from './redact-json'
import { redactLoose } from './redact-text'
import { redactFormWith } from './redact-url'

const eventStream = /^(?:(?:event|id|retry)?:[^\r\n]*(?:\r\n|\n|\r))*data:/

/** Hides secrets in a body by what it looks like, because its content type may lie. */
export function redactBody(body: string, type: string, hider: Hider): string {
  if (type === 'text/event-stream' || eventStream.test(body)) return redactEvents(body, hider)
  return redactPlain(body, type, hider)
}

function redactPlain(body: string, type: string, hider: Hider): string {
  if (/^\s*[[{"]/.test(body)) return redactJson(body, hider)
  const form = type === 'application/x-www-form-urlencoded' || /^[\w.~%+-]+=\S*$/.test(body)
  return form ? redactFormWith(body, hider) : redactLoose(body, hider)
}

/** An event's data may be spread over several lines, so the lines of each event are read as one text. */
function redactEvents(body: string, hider: Hider): string {
  return body
    .split(/((?:\r\n|\n|\r){2,})/)
    .map((event, index) => (index % 2 === 1 ? event : redactEvent(event, hider)))
    .join('')
}

function redactEvent(event: string, hider: Hider): string {
  const lines = event.split(/\r\n|\n|\r/)
  const isData = (line: string) => /^data(?::|$)/.test(line)
  const data = lines.filter(isData).map((line) => line.replace(/^data:? ?/, ''))
  const text = data.join('\n')
  const shown = redactPlain(text, '', hider)
  const rest = lines.map((line) => (isData(line) ? line : redactLoose(line, hider)))
  if (shown === text && rest.every((line, index) => line === lines[index])) return event
  const replaced = shown.split('\n').map((line) => `data: ${line}`)
  return rest.flatMap((line) => (isData(line) ? replaced.splice(0) : [line])).join('\n')
}
