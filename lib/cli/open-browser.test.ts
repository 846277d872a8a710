import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openBrowser } from './open-browser'

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'ms-settings:', 'not a url', '-flag'])(
  '%s is not given to any program',
  async (url) => {
    expect(await openBrowser(url, { BROWSER: process.execPath })).toBe(false)
  },
)

test('BROWSER=none opens nothing, a missing program is told', async () => {
  expect(await openBrowser('https://a.example', { BROWSER: 'none' })).toBe(false)
  expect(await openBrowser('https://a.example', { BROWSER: '/nonexistent/browser' })).toBe(false)
})

test('without a display no text browser takes the terminal over', async () => {
  expect(await openBrowser('https://a.example', {}, 'linux')).toBe(false)
})

test.skipIf(process.platform === 'win32')(
  'the URL is one argument, whatever a shell would make of it',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'browser-'))
    const [program, seen] = [join(folder, 'browser'), join(folder, 'seen')]
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > ${seen}\n`)
    chmodSync(program, 0o755)
    const url = 'https://a.example/x?a=1&b=$(touch%20owned);c`d`'
    expect(await openBrowser(url, { BROWSER: program })).toBe(true)
    await vi.waitFor(() => expect(readFileSync(seen, 'utf8')).toBe(`${new URL(url).href}\n`))
  },
)
