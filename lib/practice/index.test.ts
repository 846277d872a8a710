import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from './serve'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0, inspector: 'http://localhost:2884/' })
})
afterAll(() => practice.close())

const html = { headers: { Accept: 'text/html,application/xhtml+xml' } }

test('the root lists every practice server as JSON', async () => {
  const response = await fetch(practice.url, { headers: { Accept: 'application/json' } })
  const listed = await response.json()
  expect(listed).toEqual(practice.faults)
  expect(listed[0]).toMatchObject({
    id: 'healthy',
    url: `${practice.url}healthy/mcp`,
    rule: null,
    title: expect.stringMatching(/\.$/),
  })
  const ids = listed.map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(180)
})

test('the root lists them as a page that links to the inspector and runs nothing foreign', async () => {
  const response = await fetch(practice.url, html)
  const page = await response.text()
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; form-action 'none'/,
  )
  for (const { id, url } of practice.faults) {
    expect(page).toContain(`id="${id}"`)
    expect(page).toContain(`http://localhost:2884/?server=${encodeURIComponent(url)}`)
  }
})

test('a server for another grant opens the inspector with that grant', async () => {
  const page = await (await fetch(practice.url, html)).text()
  const url = encodeURIComponent(`${practice.url}healthy-workload-identity/mcp`)
  expect(page).toContain(`?server=${url}&amp;grant=workload-identity`)
})

test('an unknown practice server is a 404 that lists the known ones', async () => {
  const response = await fetch(`${practice.url}no-such-thing/mcp`, html)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('healthy/mcp')
  expect((await fetch(`${practice.url}no-such-thing/mcp`)).status).toBe(404)
})

test.each([
  ['localhost', 200],
  ['127.0.0.1:9', 200],
  ['[::1]:9', 200],
  ['rebound.example', 421],
  ['localhost.rebound.example', 421],
])('the name %s is answered with %i', async (host, status) => {
  const { port } = practice
  const answered = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, headers: { Host: host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(answered).toBe(status)
})

test('a body larger than any message is refused', async () => {
  const body = 'x'.repeat(300 * 1024)
  const answered = await fetch(`${practice.url}healthy/mcp`, { method: 'POST', body }).then(
    ({ status }) => status,
    () => 'closed',
  )
  expect([413, 'closed']).toContain(answered)
})

test('a second start on the same port says why it cannot', async () => {
  await expect(startPractice({ port: practice.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
