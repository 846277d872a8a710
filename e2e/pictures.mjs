// Takes the picture in README.md from the built page: `node e2e/pictures.mjs` after `npm run build`.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { ensureBrowser } from '../lib/dev/browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = 2890
const fault = 'prm-resource-trailing-slash'

const cli = spawn(process.execPath, ['dist/cli.js', '--no-open', '--port', String(port)], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
})
await new Promise((resolve) => cli.stdout.once('data', resolve))
const browser = await chromium.launch({ executablePath: await ensureBrowser() })
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  })
  await page.goto(`http://localhost:${port}/`)
  await page.getByTestId('server-url').fill(`http://localhost:${port + 1}/${fault}/mcp`)
  await page.getByTestId('inspect').click()
  await page.getByTestId('step-server-metadata').and(page.locator('[data-state=done]')).waitFor()
  await page.getByTestId('step-resource-metadata').click()
  await page.getByTestId('client-vscode').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${root}docs/inspecting.png`, animations: 'disabled' })
} finally {
  await browser.close()
  cli.kill()
}
