import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, importPKCS8, jwtVerify, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { runCli } from '../testing'

const folder = mkdtempSync(join(tmpdir(), 'inspector-key-'))

test.each([
  ['ES256', []],
  ['RS256', ['--signing-algorithm', 'RS256']],
])('a key is made once, and its public half printed each time (%s)', async (algorithm, flags) => {
  const file = join(folder, `${algorithm}.pem`)
  const made = await runCli(['key', file, ...flags])
  expect(made.code).toBe(0)
  expect(statSync(file).mode & 0o077).toBe(0)
  const jwks = JSON.parse(made.out)
  expect(jwks.keys[0]).toMatchObject({ alg: algorithm, use: 'sig', kid: expect.any(String) })
  expect(jwks.keys[0]).not.toHaveProperty('d')
  const privateKey = await importPKCS8(readFileSync(file, 'utf8'), algorithm)
  const signed = await new SignJWT({}).setProtectedHeader({ alg: algorithm }).sign(privateKey)
  await jwtVerify(signed, createLocalJWKSet(jwks))
  expect((await runCli(['key', file])).out).toBe(made.out)
})

test('a file that holds no key is not written over', async () => {
  const { code, err } = await runCli(['key', join(folder)])
  expect(code).toBe(2)
  expect(err).not.toBe('')
})
