import { expect, test } from 'vitest'
import { parseChallenges } from '@/lib/http/www-authenticate'
import { traceOf } from '../testing'
import { createView } from '../view'
import { challengeLine } from './challenge'

test('a challenge that quotes a hostile scope is one header line that parses', () => {
  const scopes_supported = ['a"b', 'c\r\nSet-Cookie: x=1', 'd\\', 'é']
  const trace = traceOf()
    .challenge({ headers: { 'WWW-Authenticate': 'Bearer' } })
    .resourceMetadata({ scopes_supported })
    .build()
  const line = challengeLine(createView(trace))
  expect(line).not.toMatch(/[\r\n]/)
  const { challenges, problems } = parseChallenges([line.replace('WWW-Authenticate: ', '')])
  expect(problems).toEqual([])
  expect(challenges).toHaveLength(1)
})
