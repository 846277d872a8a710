import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
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

const url = 'https://a.example/x?a=1&b=2'
const wsl = { WSL_DISTRO_NAME: 'Debian' }
const desktop = { DISPLAY: ':0' }

test
  .skipIf(process.platform === 'win32')
  .each<
    [
      what: string,
      NodeJS.Platform,
      Record<string, string>,
      present: string[],
      expected: string | null,
    ]
  >([
    ['macOS', 'darwin', {}, ['open'], `open ${url}`],
    [
      'Windows, without a shell',
      'win32',
      {},
      ['rundll32'],
      `rundll32 url.dll,FileProtocolHandler ${url}`,
    ],
    ['WSL', 'linux', wsl, ['wslview'], `wslview ${url}`],
    [
      'WSL without wslu',
      'linux',
      wsl,
      ['rundll32.exe'],
      `rundll32.exe url.dll,FileProtocolHandler ${url}`,
    ],
    ['Linux with a desktop', 'linux', desktop, ['xdg-open'], `xdg-open ${url}`],
    ['Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open'], `xdg-open ${url}`],
    ['a desktop without xdg-open', 'linux', desktop, [], null],
  ])('%s: its own program is asked', async (_what, platform, env, present, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'openers-'))
  const seen = join(folder, 'seen')
  for (const name of present) {
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s' "${name} $*" > ${seen}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(await openBrowser(url, env, platform)).toBe(expected !== null)
  if (expected) await vi.waitFor(() => expect(readFileSync(seen, 'utf8')).toBe(expected))
})
