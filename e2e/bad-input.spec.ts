import { expect, test } from './app'
import { type Hostile, type HostileKind, startHostile } from './servers/hostile'
import { startSelfSigned } from './servers/self-signed'

let hostile: Hostile

test.beforeAll(async () => {
  hostile = await startHostile()
})

test.afterAll(() => hostile.close())

for (const typed of ['not a url', 'javascript:alert(1)', 'ftp://example.com/mcp', 'https://']) {
  test(`"${typed}" is refused with a sentence and sends nothing`, async ({ inspector }) => {
    const { page } = inspector
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/relay') && request.postData()?.includes('initialize')) {
        sent.push(request.url())
      }
    })
    await page.goto(inspector.app.origin)
    await page.getByTestId('server-url').fill(typed)
    await page.getByTestId('inspect').click()
    await expect(page.locator('p[role=alert]')).toContainText(/URL|https/)
    expect(sent).toEqual([])
  })
}

test('an unreachable host is named as such', async ({ inspector }) => {
  await inspector.inspect('http://localhost:9/mcp')
  await inspector.expectState('failed')
  await expect(inspector.page.locator('main')).toContainText(/nothing listens|refused/i)
})

test('a certificate that is not trusted is named, with the certificate', async ({ inspector }) => {
  const server = await startSelfSigned()
  await inspector.inspect(server.url)
  await inspector.expectState('failed')
  await expect(inspector.page.locator('main')).toContainText(/certificate/i)
  await server.close()
})

const kinds: HostileKind[] = ['huge', 'hanging', 'html', 'nested', 'script-endpoints']
for (const kind of kinds) {
  test(`${kind}: a clear statement, and what was recorded stays visible`, async ({ inspector }) => {
    const { page } = inspector
    await page.goto(`${inspector.app.origin}/?server=${encodeURIComponent(hostile.url(kind))}`)
    await page.getByTestId('inspect').click()
    await expect(inspector.flow).toHaveAttribute('data-state', /^(waiting|failed|done)$/, {
      timeout: 40_000,
    })
    await expect(page.getByTestId('step-challenge')).toHaveAttribute('data-state', /done|failed/)
    await expect(page.locator('[data-testid^="finding-"]').first()).toBeVisible()
    await page.getByTestId('step-challenge').click()
    await expect(page.locator('main')).toContainText('POST')
    expect(await page.title()).not.toContain('owned')
    await expect(page.locator('main img')).toHaveCount(0)
  })
}
