import { expect, expectAccessible, expectNoSidewaysScroll, test } from './app'

test('the first screen: a link fills the form and starts nothing', async ({ inspector }) => {
  const { page } = inspector
  const relayed: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (request.url().includes('/api/relay') && /healthy\/mcp/.test(body)) relayed.push(body)
  })
  const server = inspector.practice('healthy')
  await page.goto(
    `${inspector.app.origin}/?server=${server}&revision=2025-11-25&mode=conforming&grant=client_credentials`,
  )
  await expect(page.getByTestId('server-url')).toHaveValue(server)
  await expect(page.getByTestId('revision')).toHaveValue('2025-11-25')
  await expect(page.getByText('Practice servers')).toBeVisible()
  await expectAccessible(page)
  expect(relayed).toEqual([])
})

test('a press in the very moment in which the page can be used counts', async ({ inspector }) => {
  const { page } = inspector
  await page.addInitScript(() => {
    const press = () => {
      const button = document.querySelector<HTMLButtonElement>('[data-testid="inspect"]')
      if (!button || button.disabled) return
      watch.disconnect()
      button.click()
    }
    const watch = new MutationObserver(press)
    watch.observe(document, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  })
  await page.goto(`${inspector.app.origin}/?server=${inspector.practice('healthy')}`)
  await inspector.expectState('waiting')
})

test('another link in the same tab is another inspection', async ({ inspector }) => {
  await inspector.inspect(inspector.practice('healthy'))
  await inspector.inspect(inspector.practice('prm-html-200'))
  await expect(inspector.page.getByTestId('finding-prm-html-200').first()).toBeVisible()
})

for (const width of [360, 768]) {
  test(`nothing scrolls sideways at ${width} px, and the verdict comes first`, async ({
    inspector,
  }) => {
    const { page } = inspector
    await page.setViewportSize({ width, height: 780 })
    await inspector.inspect(inspector.practice('prm-resource-trailing-slash'))
    await expect(page.getByTestId('finding-prm-resource-trailing-slash').first()).toBeVisible()
    await expectNoSidewaysScroll(page)
  })
}

test('keys: / for the URL, ? for the list, j and k for the steps, Escape to close', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy'))
  await page.locator('body').press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const current = page.locator('[data-testid^="step-"]:has([aria-current])')
  const before = await current.getAttribute('data-testid')
  await page.locator('body').press('k')
  await expect(current).not.toHaveAttribute('data-testid', before ?? '')
  await page.locator('body').press('/')
  await expect(page.getByTestId('server-url')).toBeFocused()
})

test('nothing is asked of a third party, and the page is served under a strict policy', async ({
  inspector,
  request,
}) => {
  const { page } = inspector
  const foreign: string[] = []
  page.on('request', (sent) => {
    if (!sent.url().startsWith(inspector.app.origin) && !sent.url().startsWith('data:')) {
      foreign.push(sent.url())
    }
  })
  await inspector.inspect(inspector.practice('healthy'))
  expect(foreign).toEqual([])
  const headers = (await request.get(`${inspector.app.origin}/`)).headers()
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('the callback page takes the code out of the address and the history', async ({
  inspector,
}) => {
  const { page } = inspector
  await page.goto(`${inspector.app.origin}/callback?code=secret-code&state=nobody`)
  await expect(page).toHaveURL(`${inspector.app.origin}/callback`)
  await expect(page.locator('body')).not.toContainText('secret-code')
})

test('the theme can be set, and stays', async ({ inspector }) => {
  const { page } = inspector
  await page.goto(inspector.app.origin)
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const system = await background()
  const button = page.getByRole('button', { name: /^Theme/ })
  await button.click()
  await button.click()
  const set = await background()
  expect(set).not.toBe(system)
  await page.reload()
  expect(await background()).toBe(set)
})
