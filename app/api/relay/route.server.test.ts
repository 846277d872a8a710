import { expect, test } from 'vitest'
import { call } from '@/lib/relay/__fixtures__/page'
import { get, serve } from '@/lib/relay/__fixtures__/servers'
import { POST } from './route.server'

test('the route is the relay, in local mode unless told otherwise', async () => {
  const origin = await serve((_request, response) => response.end('hello'))
  const answer = await POST(call(get(origin)))
  expect(await answer.json()).toMatchObject({ ok: true, answer: { response: { body: 'hello' } } })
  expect((await POST(call(get(origin), { 'sec-fetch-site': 'cross-site' }))).status).toBe(403)
})
