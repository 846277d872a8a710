import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, onTestFinished, test } from 'vitest'
import { TransportError } from '@/lib/http/transport'
import { authority, expired, good, otherName, selfSigned } from './__fixtures__/certificates'
import { get, serve, serveRaw, serveTls } from './__fixtures__/servers'
import { nodeTransport } from './send'

const send = nodeTransport({ local: true })

async function refusal(url: string): Promise<TransportError> {
  const error: unknown = await send(get(url)).catch((reason: unknown) => reason)
  if (!(error instanceof TransportError)) throw new Error('It answered.')
  return error
}

test.each([
  ['signed by itself', selfSigned, 'DEPTH_ZERO_SELF_SIGNED_CERT', 'signed by itself'],
  ['of an unknown authority', good, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'intermediate'],
  ['that expired', expired, 'CERT_HAS_EXPIRED', 'expired on 2021-01-01'],
])('a certificate %s is reported, and no request is sent', async (_what, cert, problem, words) => {
  let requests = 0
  const origin = await serveTls(cert, (_request, response) => {
    requests++
    response.end()
  })
  const { code, message, seen } = await refusal(`${origin}/`)
  expect(code).toBe('tls')
  expect(message).toContain(words)
  expect(seen.tls).toMatchObject({ version: 'TLSv1.3', subject: 'CN=localhost', problem })
  expect(seen.remoteAddress).toBe('127.0.0.1')
  expect(requests).toBe(0)
})

test('plain HTTP on an https URL, and TLS on an http URL, are told apart', async () => {
  const plain = await serve((_request, response) => response.end())
  const secured = await serveTls(good, (_request, response) => response.end())
  const silent = await serveRaw((socket) => socket.destroy())
  const noTls = await refusal(plain.replace('http:', 'https:'))
  expect(noTls.code).toBe('tls')
  expect(noTls.message).toContain('plain HTTP')
  expect((await refusal(secured.replace('https:', 'http:'))).code).toMatch(/malformed|reset/)
  expect((await refusal(silent.replace('http:', 'https:'))).code).toBe('reset')
})

/** Node reads NODE_EXTRA_CA_CERTS when it starts, so this needs a process of its own. */
test('NODE_EXTRA_CA_CERTS makes an authority trusted; name and dates still count', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-tls-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const origins = await Promise.all(
    [good, otherName, expired].map((cert) =>
      serveTls(cert, (_request, response) => response.end('trusted')),
    ),
  )
  const script = join(folder, 'send.mjs')
  writeFileSync(join(folder, 'authority.pem'), authority)
  await build({
    stdin: {
      contents: `import { nodeTransport } from './send'
        const send = nodeTransport({ local: true })
        const request = (url) => ({ method: 'GET', url, headers: [], body: null })
        const all = process.argv.slice(2).map((url) => send(request(url)).then(
          ({ response, tls, timings }) => ({ body: response.body, tls, timings }),
          ({ code, message, seen }) => ({ code, message, tls: seen.tls })))
        console.log(JSON.stringify(await Promise.all(all)))`,
      resolveDir: import.meta.dirname,
    },
    ...{ bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'error' },
    alias: { '@': join(import.meta.dirname, '../..') },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
  })
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') }
  // The servers live in this process, so it must not block while the other one asks them.
  const child = spawn(process.execPath, [script, ...origins], { env })
  let output = ''
  for await (const chunk of child.stdout) output += chunk
  const [trusted, wrongName, tooOld] = JSON.parse(output)
  expect(trusted).toMatchObject({
    body: 'trusted',
    tls: { problem: null, subject: 'CN=localhost' },
  })
  expect(trusted.timings.tls).toBeGreaterThan(0)
  expect(trusted.tls.issuer).toBe('O=Test, CN=Test authority')
  expect(wrongName).toMatchObject({ code: 'tls', tls: { problem: 'ERR_TLS_CERT_ALTNAME_INVALID' } })
  expect(tooOld.message).toBe(
    'The certificate of localhost expired on 2021-01-01 (CERT_HAS_EXPIRED).',
  )
})
