import { expect, test } from './app'

test('one click leads from a URL to a token that a real call has proven', async ({ inspector }) => {
  await inspector.inspect(inspector.practice('healthy'))
  await inspector.expectState('waiting')
  for (const id of ['challenge', 'resource-metadata', 'server-metadata']) {
    await expect(inspector.step(id)).toHaveAttribute('data-state', 'done')
  }
  await inspector.approve()
  await inspector.expectState('done')
  await expect(inspector.step('verify')).toHaveAttribute('data-state', 'done')
  await expect(inspector.page.getByTestId('access-token')).toContainText('••••')
  expect(await inspector.revealToken()).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/)
})

test('the same way can be walked step by step', async ({ inspector }) => {
  const { page } = inspector
  await page.goto(`${inspector.app.origin}/?server=${inspector.practice('healthy')}`)
  await page.getByTestId('inspect').click()
  await inspector.expectState('waiting')
  await page.getByTestId('next-step').click()
  await expect(inspector.step('registration')).toHaveAttribute('data-state', 'done')
  await page.getByTestId('next-step').click()
  await expect(inspector.step('authorization-request')).toHaveAttribute('data-state', 'done')
  const opened = page.context().waitForEvent('page')
  await page.getByTestId('next-step').click()
  const tab = await opened
  await tab.locator('#approve').click()
  await expect(inspector.step('authorization-response')).toHaveAttribute('data-state', 'done')
  await page.getByTestId('next-step').click()
  await expect(inspector.step('token')).toHaveAttribute('data-state', 'done')
  await page.getByTestId('next-step').click()
  await expect(inspector.step('verify')).toHaveAttribute('data-state', 'done')
})

test('a denial at the consent page is told in the main page', async ({ inspector }) => {
  await inspector.inspect(inspector.practice('healthy'))
  const tab = await inspector.signIn()
  await tab.locator('#deny').click()
  await inspector.expectState('failed')
  await expect(inspector.step('authorization-response')).toHaveAttribute('data-state', 'failed')
  await expect(inspector.page.locator('main')).toContainText('access_denied')
})

test('a reload in the middle of the sign-in loses nothing', async ({ inspector }) => {
  await inspector.inspect(inspector.practice('healthy'))
  const tab = await inspector.signIn()
  await expect(inspector.step('authorization-response')).toHaveAttribute('data-state', 'waiting')
  await inspector.page.reload()
  await expect(inspector.step('authorization-response')).toHaveAttribute('data-state', 'waiting')
  await expect(inspector.step('registration')).toHaveAttribute('data-state', 'done')
  await tab.locator('#approve').click()
  await inspector.expectState('done')
})

test('a callback URL can be pasted when the page cannot hear it', async ({ inspector }) => {
  const { page } = inspector
  const elsewhere = 'http://localhost:9/callback'
  await page.goto(`${inspector.app.origin}/?server=${inspector.practice('healthy')}`)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByLabel('Redirect URI').fill(elsewhere)
  await page.keyboard.press('Escape')
  await page.getByTestId('inspect').click()
  await inspector.expectState('waiting')
  const tab = await inspector.signIn()
  const callback = tab.waitForRequest((request) => request.url().startsWith(elsewhere))
  await tab.locator('#approve').click()
  await page.getByTestId('paste-callback').fill((await callback).url())
  await page.getByTestId('paste-callback').press('Enter')
  await inspector.expectState('done')
})

for (const id of ['healthy-foreign-as', 'healthy-oidc-only', 'healthy-opaque-token']) {
  test(`${id} is signed in to`, async ({ inspector, request }) => {
    await inspector.inspect(await practiceUrl(request, inspector.app.practice, id))
    await inspector.approve()
    await inspector.expectState('done')
  })
}

test('HTTP+SSE transport', async ({ inspector, request }) => {
  await inspector.inspect(
    await practiceUrl(request, inspector.app.practice, 'healthy-sse-transport'),
  )
  await inspector.approve()
  await inspector.expectState('done')
})

test('a server without any authorization is a result, not an error', async ({
  inspector,
  request,
}) => {
  await inspector.inspect(await practiceUrl(request, inspector.app.practice, 'healthy-open'))
  await inspector.expectState('done')
  await expect(inspector.step('verify')).toHaveAttribute('data-state', 'done')
  await expect(inspector.step('registration')).toHaveAttribute('data-state', 'skipped')
})

test('what is taken home: Claude Code, Cursor, Anthropic API, curl, .env', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy'))
  await inspector.approve()
  const token = await inspector.revealToken()
  const text = page.getByTestId('export-text')
  await page.getByTestId('export-claude-code').click()
  await expect(text).toContainText('claude mcp add --transport http')
  await expect(text).not.toContainText(token)
  await page.getByTestId('export-cursor').click()
  await expect(text).toContainText('"mcpServers"')
  await page.getByTestId('export-anthropic-api').click()
  await expect(text).toContainText('mcp_servers')
  await expect(text).not.toContainText(token)
})

async function practiceUrl(
  request: import('@playwright/test').APIRequestContext,
  practice: string,
  id: string,
): Promise<string> {
  const list = await request.get(`${practice}/`, { headers: { accept: 'application/json' } })
  const entries = (await list.json()) as { id: string; url: string }[]
  const entry = entries.find((candidate) => candidate.id === id)
  if (!entry) throw new Error(`The practice server has no ${id}.`)
  return entry.url
}

test('a server that takes static tokens asks for one, and a real call proves it', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy-proxy-bearer'))
  await expect(page.getByRole('heading', { name: 'Bring a token' })).toBeVisible()
  await page.getByTestId('key-0').fill('practice-token-reader')
  await page.getByTestId('key-enter').click()
  await inspector.expectState('done')
  await expect(inspector.step('verify')).toHaveAttribute('data-state', 'done')
  await expect(page.getByTestId('protection')).toHaveAttribute('data-kind', 'static-token')
  await expect(page.getByTestId('key-form')).toHaveCount(0)
})
