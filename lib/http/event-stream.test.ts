import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventStreamParser, parseEventStream } from './event-stream'

const message = { event: 'message', id: '' }

test.each([
  ['data: a\n\n', [{ ...message, data: 'a' }]],
  ['data:a\r\ndata:  b\r\n\r\n', [{ ...message, data: 'a\n b' }]],
  [
    'data: a\r\rdata: b\r\r',
    [
      { ...message, data: 'a' },
      { ...message, data: 'b' },
    ],
  ],
  ['\ufeffevent: endpoint\ndata: /m\n\n', [{ event: 'endpoint', id: '', data: '/m' }]],
  [
    ': comment\nid: 7\nretry: 9\ndata\n\ndata: x\n\n',
    [
      { event: 'message', id: '7', data: '' },
      { event: 'message', id: '7', data: 'x' },
    ],
  ],
  ['event: only\n\ndata: next\n\n', [{ ...message, data: 'next' }]],
  ['data: not finished\n', []],
  ['', []],
  ['\n\n\n', []],
])('%j', (body, events) => {
  expect(parseEventStream(body)).toEqual(events)
})

test('how a stream is cut into pieces makes no difference', () => {
  const line = fc.constantFrom('data: a', 'data:', 'event: e', 'id: 1', ':', '', '', 'ü: x')
  const stream = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r', '\r\n')))
    .map((lines) => `${lines.flat().join('')}data: last\n\n`)
  fc.assert(
    fc.property(stream, fc.array(fc.nat(20)), (text, cuts) => {
      const parser = new EventStreamParser()
      const events = []
      let from = 0
      for (const cut of [...cuts, text.length]) {
        events.push(...parser.push(text.slice(from, from + cut)))
        from += cut
      }
      expect(events).toEqual(parseEventStream(text))
    }),
  )
})
