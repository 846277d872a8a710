import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { progress, run, runInstalled } from './run.mjs'

const names = [
  // No window to draw: a fifth faster, and what Playwright itself takes where it may download one.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

/** The path of a Chromium that starts, installed if there is none; null with a line on stderr otherwise. */
export async function ensureBrowser() {
  const present = await firstThatRuns([
    process.env.CHROMIUM_PATH,
    ...candidates(),
    await playwrights(),
  ])
  if (present) return present
  progress('No Chromium, Chrome or Edge found; installing one for the browser tests…')
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  await runInstalled('@playwright/test/cli.js', [
    'install',
    ...(asRoot ? ['--with-deps'] : []),
    'chromium',
  ])
  const downloaded = await firstThatRuns([await playwrights()])
  if (downloaded || !asRoot) return downloaded
  await run('apt-get', ['update', '-q'])
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await run('apt-get', ['install', '-qy', '--no-install-recommends', name], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = await firstThatRuns(candidates())
    if (installed) return installed
  }
  return null
}

function candidates() {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...(places[process.platform] ?? [])].filter((path) => existsSync(path))
}

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/** Ubuntu's `chromium-browser` exists without being a browser, so each one is asked its version. */
async function firstThatRuns(paths) {
  for (const path of paths) {
    if (!path || !existsSync(path)) continue
    // Chrome on Windows opens a window for --version; its being there has to be enough.
    if (process.platform === 'win32') return path
    const { code } = await run(path, ['--version'])
    if (code === 0) return path
  }
  return null
}
