import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { isHearable, listenForCallback } from './callback-listener'
import { listen } from './listen'

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0, '127.0.0.1')
  server.close()
  return port
}

test('the callback is heard with everything that came with it', async () => {
  const redirectUri = `http://localhost:${await freePort()}/callback`
  const { next, close } = await listenForCallback(redirectUri)
  const callback = next()
  const answer = await fetch(`${redirectUri}?code=a%2Bb&state=s&iss=https%3A%2F%2Fas.example`)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await answer.text()).toContain('Back at the inspector')
  expect(await callback).toBe(`${redirectUri}?code=a%2Bb&state=s&iss=https%3A%2F%2Fas.example`)
  close()
})

test('localhost is heard at 127.0.0.1 too', async () => {
  const port = await freePort()
  const { next, close } = await listenForCallback(`http://localhost:${port}/callback`)
  const callback = next()
  await fetch(`http://127.0.0.1:${port}/callback?code=c`)
  expect(await callback).toContain('code=c')
  close()
})

test('a refusal is heard, and its text cannot become markup', async () => {
  const redirectUri = `http://127.0.0.1:${await freePort()}/cb`
  const { next, close } = await listenForCallback(redirectUri)
  const callback = next()
  const answer = await fetch(`${redirectUri}?error=${encodeURIComponent('<b>no</b>')}`)
  expect(await answer.text()).toContain('&lt;b&gt;no&lt;/b&gt;')
  expect(await callback).toContain('error=')
  close()
})

test.each([
  ['another path', 'GET', '/favicon.ico?code=c'],
  ['no answer in it', 'GET', '/callback'],
  ['a form post', 'POST', '/callback?code=c'],
])('%s is not taken for the callback', async (_, method, path) => {
  const origin = `http://127.0.0.1:${await freePort()}`
  const { next, close } = await listenForCallback(`${origin}/callback`)
  const callback = next()
  expect((await fetch(`${origin}${path}`, { method })).status).toBe(404)
  expect(await Promise.race([callback, 'still waiting'])).toBe('still waiting')
  close()
})

test('a port in use is an error, on either address family', async () => {
  const taken = createServer()
  const port = await listen(taken, 0, '127.0.0.1')
  await expect(listenForCallback(`http://localhost:${port}/callback`)).rejects.toThrow('EADDRINUSE')
  taken.close()
})

test.each([
  ['http://localhost:8085/callback', true],
  ['http://[::1]:8085/callback', true],
  ['https://localhost/callback', false],
  ['https://app.example/callback', false],
  ['com.example.app:/callback', false],
  ['nonsense', false],
])('%s hearable: %s', (redirectUri, hearable) => {
  expect(isHearable(redirectUri)).toBe(hearable)
})
