import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './app'
import { startMendable } from './servers/mendable'

/** Everything the page keeps in IndexedDB, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const store of db.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
        texts.push(...all.map((value) => JSON.stringify(value)))
      }
      db.close()
    }
    return texts.join('\n')
  })
}

/** What nobody else may learn of this tab's login, by name. */
function secretsOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const stored = sessionStorage.getItem('mcp-auth-inspector:trace') ?? '{}'
    const { facts } = JSON.parse(stored).trace
    const { accessToken, refreshToken, code, codeVerifier } = facts
    return {
      accessToken: accessToken.value,
      refreshToken: refreshToken.value,
      code: code.value,
      codeVerifier: codeVerifier.value,
      signature: accessToken.value.split('.')[2],
    }
  })
}

function expectWithout(text: string, secrets: Record<string, string>): void {
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(10)
    expect(text.includes(secret), `${name} in what is kept or shared`).toBe(false)
  }
}

const home = (page: Page) => page.getByRole('button', { name: 'MCP Auth Inspector' }).click()

test('a login is kept without its secrets, opens again, runs again, and is erased', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy'))
  await inspector.approve()
  await expect.poll(() => kept(page)).toContain('"accessToken"')
  const secrets = await secretsOf(page)
  expectWithout(await kept(page), secrets)

  await home(page)
  await page.reload()
  await expect(page.getByTestId('recent-run')).toHaveCount(1)
  await expect(page.getByTestId('recent-run')).toContainText('healthy/mcp')
  await expectAccessible(page)
  await page.getByTestId('recent-open').click()
  await expect(inspector.step('verify')).toHaveAttribute('data-state', 'done')
  await expect(page.getByText('This inspection was recorded')).toBeVisible()
  await expect(page.getByTestId('sign-in')).toHaveCount(0)
  await expect(page.getByTestId('access-token')).toContainText('Not kept')
  await expect(page.getByTestId('reveal-token')).toHaveCount(0)
  await expect(page.getByTestId('copy-token')).toHaveCount(0)
  await expectAccessible(page)
  expectWithout(await page.content(), secrets)

  await page.getByTestId('run-again').click()
  await inspector.expectState('waiting')
  await expect(page.getByTestId('compared-with').first()).toContainText(
    /Compared with .*: no findings/,
  )
  await page.getByTestId('compared-with').first().getByRole('button').click()
  await expect(page.getByTestId('comparison-headline')).toHaveText('No findings before, none now.')
  await expect(page.getByTestId('comparison')).toContainText('Run only before: registration')
  await page.keyboard.press('Escape')

  await home(page)
  await expect(page.getByTestId('recent-run')).toHaveCount(2)
  await page.getByTestId('history-erase').click()
  await expect(page.getByTestId('recent-run')).toHaveCount(0)
  expect(await kept(page)).toBe('')
})

test('before and after the fix of one server, on a phone too', async ({ inspector }) => {
  const { page } = inspector
  const server = await startMendable()
  await inspector.inspect(server.url)
  await expect(page.getByTestId('finding-prm-resource-trailing-slash').first()).toBeVisible()
  await expect.poll(() => kept(page)).toContain('prm-resource-trailing-slash')
  server.mend()
  await page.getByTestId('inspect').click()
  const line = page.getByTestId('compared-with').first()
  await expect(line).toContainText('1 finding fixed, none new')
  await line.getByRole('button').click()

  const comparison = page.getByTestId('comparison')
  await expect(page.getByTestId('comparison-headline')).toContainText('1 finding fixed, none new')
  await expect(page.getByTestId('change-prm-resource-trailing-slash')).toHaveAttribute(
    'data-fate',
    'fixed',
  )
  await expect(page.getByTestId('changed-resource-metadata')).toContainText('/resource')
  await expect(page.getByTestId('changed-resource-metadata')).toContainText('/scopes_supported')
  await expect(comparison).toContainText('max-age=300')
  await expect(comparison).toContainText('does not get in')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByTestId('comparison-swap').click()
  await expect(comparison).toHaveAttribute('data-worse', 'true')
  await expect(page.getByTestId('comparison-headline')).toContainText('1 new finding, none fixed')
  await page.getByRole('button', { name: 'Done' }).click()

  await home(page)
  await expect(page.getByTestId('recent-run')).toHaveCount(2)
  await expectNoSidewaysScroll(page)
  await server.close()
})

test('two servers: a broken one from the history is compared with the healthy one', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('as-issuer-mismatch'))
  await expect.poll(() => kept(page)).toContain('as-issuer-mismatch')
  await inspector.inspect(inspector.practice('healthy'))
  await expect.poll(() => kept(page)).toContain('healthy/mcp')
  await page.getByTestId('compare-with').click()
  await page.getByTestId('choose-run').first().click()
  await expect(page.getByTestId('comparison')).toContainText('These are two servers')
  await expect(page.getByTestId('change-as-issuer-mismatch')).toHaveAttribute('data-fate', 'fixed')
  await page.keyboard.press('Escape')
  await home(page)
  const runs = page.getByTestId('recent-run')
  await runs.nth(0).getByTestId('recent-compare').click()
  await runs.nth(1).getByTestId('recent-compare').click()
  await expect(page.getByTestId('comparison')).toHaveAttribute('data-worse', 'false')
})

test('secrets are kept when the person says so, and taken out when they change their mind', async ({
  inspector,
}) => {
  const { page } = inspector
  await page.goto(`${inspector.app.origin}/?server=${inspector.practice('healthy')}`)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByTestId('keep-secrets').check()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByTestId('inspect').click()
  await inspector.expectState('waiting')
  await inspector.approve()
  const secrets = await secretsOf(page)
  await expect.poll(() => kept(page)).toContain(secrets.accessToken ?? 'no token')
  await home(page)
  await expect(page.getByTestId('recent-run')).toContainText('With secrets.')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByTestId('keep-secrets').uncheck()
  await expect(page.getByRole('dialog')).toContainText('Secrets are taken out')
  expectWithout(await kept(page), secrets)
  expect(await kept(page)).toContain('"accessToken"')
})

test('a downloaded trace opens for a colleague, read-only and without a secret', async ({
  inspector,
  browser,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy'))
  await inspector.approve()
  const secrets = await secretsOf(page)
  const downloaded = page.waitForEvent('download')
  await page.getByTestId('trace-download').first().click()
  const text = readFileSync(await (await downloaded).path(), 'utf8')
  expectWithout(text, secrets)

  const context = await browser.newContext()
  const colleague = await context.newPage()
  await colleague.goto(inspector.app.origin)
  await drop(colleague, text.slice(0, text.length / 2))
  await expect(colleague.getByTestId('damaged-file')).toContainText('cannot be opened')
  await expectAccessible(colleague)
  await drop(colleague, text)
  await expect(colleague.getByTestId('step-verify')).toHaveAttribute('data-state', 'done')
  await expect(colleague.getByText('This inspection was recorded')).toBeVisible()
  expectWithout(await colleague.content(), secrets)
  await context.close()
})

test('where the browser stores nothing, everything but the history works, and it says so', async ({
  inspector,
}) => {
  const { page } = inspector
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await page.goto(inspector.app.origin)
  await expect(page.getByTestId('history-unavailable')).toBeVisible()
  await expectAccessible(page)
  await inspector.inspect(inspector.practice('healthy'))
  await inspector.approve()
  await inspector.expectState('done')
  await expect(page.getByTestId('history-unkept')).toHaveCount(1)
  await page.getByTestId('inspect').click()
  await inspector.expectState('waiting')
  await expect(page.getByTestId('client-vscode').first()).toBeVisible()
  await expect(page.getByTestId('history-unkept')).toHaveCount(0)
})

/** Drops a file on the page, as a person drags it there. */
async function drop(page: Page, text: string): Promise<void> {
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'trace.json', { type: 'application/json' }))
    return transfer
  }, text)
  await page.getByTestId('server-url').dispatchEvent('drop', { dataTransfer: data })
}
