import { expect, test } from 'vitest'
import type { WireAnswer } from '@/lib/http/transport'
import { practiceOrigin, practiceServers } from './practice'

test.each([
  ['localhost', '2884', 'http://localhost:2885'],
  ['127.0.0.1', '3000', 'http://localhost:3001'],
  ['inspector.example', '', null],
  ['inspector.example', '2884', null],
  ['localhost', '', null],
])('%s:%s has its practice server at %s', (hostname, port, origin) => {
  expect(practiceOrigin({ hostname, port })).toBe(origin)
})

function answering(status: number, body: string) {
  const answer = { response: { status, body } } as WireAnswer
  return async () => answer
}

test('what is listed is taken, what is no practice server is left out', async () => {
  const healthy = {
    id: 'healthy',
    title: 'T',
    url: 'http://localhost:2885/healthy/mcp',
    rule: null,
  }
  const body = JSON.stringify([healthy, { id: 1 }, null])
  expect(await practiceServers('http://localhost:2885', answering(200, body))).toEqual([healthy])
})

test('something else on that port is no practice server', async () => {
  expect(await practiceServers('http://localhost:2885', answering(200, '<html>'))).toEqual([])
  expect(await practiceServers('http://localhost:2885', answering(404, '[]'))).toEqual([])
  const broken = async () => Promise.reject(new Error('refused'))
  expect(await practiceServers('http://localhost:2885', broken)).toEqual([])
})
