import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './app'
import type { Inspector } from './inspector'

const token = (role: string) => `practice-token-${role}`

/** Opens the comparison for the practice server that knows its callers by static tokens. */
async function opened(inspector: Inspector): Promise<Page> {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy-proxy-bearer'))
  await page.getByTestId('access').click()
  await page.getByTestId('ask-first').click()
  await expect(page.getByTestId('identity-anonymous')).toHaveAttribute('data-door', 'refused')
  return page
}

async function add(page: Page, role: string): Promise<void> {
  await page.getByTestId('add-identity').click()
  await page.getByTestId('identity-name').fill(role)
  await page.getByTestId('identity-token').fill(token(role))
  await page.getByTestId('identity-add').click()
  await expect(page.getByTestId(`identity-${role}`)).toHaveAttribute('data-door', 'allowed')
}

function row(page: Page, name: string) {
  return page.locator(`[data-testid="access-row-tools"][data-name="${name}"]`)
}

function sight(page: Page, name: string, identity: string) {
  return row(page, name).locator(`[data-identity="${identity}"]`)
}

test('anonymous is refused, a reader sees what reads, an admin all; a write is tried with each', async ({
  inspector,
}) => {
  const page = await opened(inspector)
  await add(page, 'reader')
  await add(page, 'admin')
  await expect(sight(page, 'read_note', 'reader')).toHaveAttribute('data-sight', 'listed')
  await expect(sight(page, 'write_note', 'anonymous')).toHaveAttribute('data-sight', 'outside')
  await expect(sight(page, 'write_note', 'reader')).toHaveAttribute('data-sight', 'hidden')
  await expect(sight(page, 'write_note', 'admin')).toHaveAttribute('data-sight', 'listed')

  await page.getByTestId('only-differences').check()
  await expect(row(page, 'write_note')).toBeVisible()
  await expect(row(page, 'read_note')).toHaveCount(0)

  await row(page, 'write_note').getByRole('button').click()
  await page.getByTestId('access-arguments').fill('{"text":"from the test"}')
  await page.getByTestId('try-with-each').click()
  const result = (identity: string) =>
    page.locator(`[data-testid="access-result"][data-identity="${identity}"]`)
  await expect(result('admin')).toHaveAttribute('data-outcome', 'allowed')
  await expect(result('admin')).toContainText('Written: from the test')
  await expect(result('reader')).toHaveAttribute('data-outcome', 'refused')
  await expect(result('anonymous')).toContainText('Refused, 401')
  await expectAccessible(page)

  const { scrollWidth, clientWidth } = await narrow(page)
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 720 })

  await result('admin').getByRole('button', { name: 'Show request' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByTestId('step-access')).toHaveAttribute('data-state', 'done')
  await expect(page.getByText('Calls the tool as admin.').first()).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByTestId('trace-download').click()
  const trace = readFileSync(await (await download).path(), 'utf8')
  expect(trace).toContain('"write_note"')
  for (const role of ['reader', 'admin']) expect(trace).not.toContain(token(role))
})

test('another scope is a sign-in of its own where no refresh token was issued', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('refresh-not-issued'), {
    scope: 'notes:read notes:write',
  })
  await inspector.approve()
  await page.getByTestId('access').click()
  await page.getByTestId('ask-first').click()
  await expect(page.getByTestId('identity-you')).toHaveAttribute('data-door', 'allowed')
  await page.getByTestId('add-identity').click()
  await page.getByTestId('identity-kind').selectOption('scope')
  await page.getByTestId('identity-name').fill('reading')
  await page.getByTestId('identity-scope').fill('notes:read')
  const away = page.context().waitForEvent('page')
  await page.getByTestId('identity-add').click()
  await (await away).locator('#approve').click()
  await expect(page.getByTestId('identity-reading')).toHaveAttribute('data-door', 'allowed')
  await row(page, 'write_note').getByRole('button').click()
  await page.getByTestId('try-with-each').click()
  await expect(sight(page, 'write_note', 'you')).toHaveAttribute('data-call', 'allowed')
  await expect(sight(page, 'write_note', 'reading')).toContainText('Refused, scope')
})

test('the callback of an identity’s sign-in can be pasted', async ({ inspector }) => {
  const { page } = inspector
  const elsewhere = 'http://localhost:9/callback'
  await page.goto(`${inspector.app.origin}/?server=${inspector.practice('refresh-not-issued')}`)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByLabel('Redirect URI').fill(elsewhere)
  await page.keyboard.press('Escape')
  await page.getByTestId('inspect').click()
  await inspector.expectState('waiting')
  const approved = async (tab: Page) => {
    await tab.waitForLoadState()
    const callback = tab.waitForRequest((request) => request.url().startsWith(elsewhere))
    await tab.locator('#approve').click()
    return (await callback).url()
  }
  const first = await approved(await inspector.signIn())
  await page.getByTestId('paste-callback').fill(first)
  await inspector.expectState('done')

  await page.getByTestId('access').click()
  await page.getByTestId('add-identity').click()
  await page.getByTestId('identity-kind').selectOption('scope')
  await page.getByTestId('identity-name').fill('reading')
  await page.getByTestId('identity-scope').fill('notes:read')
  const away = page.context().waitForEvent('page')
  await page.getByTestId('identity-add').click()
  const second = await approved(await away)
  const field = page.getByRole('dialog').getByTestId('paste-callback')
  await field.fill(first)
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('another sign-in')
  await expectAccessible(page)
  await field.fill(second)
  await expect(page.getByTestId('identity-reading')).toHaveAttribute('data-door', 'allowed')
})

async function narrow(page: Page) {
  await page.setViewportSize({ width: 360, height: 780 })
  return page.evaluate(() => {
    const dialog = document.querySelector('dialog[open] > div:nth-child(2)')
    const { scrollWidth, clientWidth } = dialog ?? document.documentElement
    return { scrollWidth, clientWidth }
  })
}
