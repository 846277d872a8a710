/** One dispatched event of `text/event-stream` (HTML Living Standard §9.2.6). */
export interface ServerSentEvent {
  /** `message` when the stream names none. */
  event: string
  data: string
  /** The last event id, which later events inherit. */
  id: string
}

/** Reads an event stream piece by piece; an event counts once its blank line has come. */
export class EventStreamParser {
  #rest = ''
  #scanned = 0
  #started = false
  #event = ''
  #data: string[] = []
  #id = ''

  /** The events that this piece completed. */
  push(text: string): ServerSentEvent[] {
    const events: ServerSentEvent[] = []
    let buffer = this.#rest + text
    if (!this.#started && buffer) {
      this.#started = true
      if (buffer.startsWith('\ufeff')) buffer = buffer.slice(1)
    }
    const lineEnd = /\r\n|\n|\r/g
    lineEnd.lastIndex = this.#scanned
    let start = 0
    for (let end = lineEnd.exec(buffer); end; end = lineEnd.exec(buffer)) {
      // A carriage return at the very end may be half of a CRLF: wait for the next piece.
      if (end[0] === '\r' && lineEnd.lastIndex === buffer.length) break
      const event = this.#line(buffer.slice(start, end.index))
      if (event) events.push(event)
      start = lineEnd.lastIndex
    }
    this.#rest = buffer.slice(start)
    this.#scanned = this.#rest.endsWith('\r') ? this.#rest.length - 1 : this.#rest.length
    return events
  }

  #line(line: string): ServerSentEvent | null {
    if (line === '') return this.#dispatch()
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') this.#event = value
    if (field === 'data') this.#data.push(value)
    if (field === 'id' && !value.includes('\0')) this.#id = value
    return null
  }

  #dispatch(): ServerSentEvent | null {
    const event = { event: this.#event || 'message', data: this.#data.join('\n'), id: this.#id }
    const complete = this.#data.length > 0
    this.#event = ''
    this.#data = []
    return complete ? event : null
  }
}

/** Every complete event of a recorded body; what follows the last blank line is not one. */
export function parseEventStream(body: string): ServerSentEvent[] {
  const parser = new EventStreamParser()
  // A carriage return at the very end waits for its line feed, which cannot come any more.
  return [...parser.push(body), ...(body.endsWith('\r') ? parser.push('\n') : [])]
}
