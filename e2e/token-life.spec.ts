import { expect, test } from './app'
import type { Inspector } from './inspector'
import { startOpaqueTokens } from './servers/opaque-tokens'

let servers: Awaited<ReturnType<typeof startOpaqueTokens>>

test.beforeAll(async () => {
  servers = await startOpaqueTokens()
})

test.afterAll(async () => {
  await Promise.all([servers.resource.close(), servers.server.close()])
})

async function logIn(inspector: Inspector): Promise<void> {
  await inspector.inspect(servers.resource.url)
  const tab = await inspector.signIn()
  await tab.locator('[name=login]').fill('someone')
  await tab.locator('[name=password]').fill('anything')
  await tab.locator('button[type=submit]').click()
  await tab.locator('button[type=submit]').click()
  await inspector.expectState('done')
}

test('a refresh is compared with what was before, and re-use of the old token ends the login', async ({
  inspector,
}) => {
  const { page } = inspector
  await logIn(inspector)
  const before = await inspector.revealToken()
  await page.getByTestId('refresh').click()
  const compared = page.getByTestId('outcome-refresh')
  await expect(compared).toContainText('scope: Kept.')
  await expect(compared).toContainText('refresh token: Rotated')
  await expect(page.getByTestId('access-token')).not.toHaveText(before)
  await page.getByTestId('refresh-reuse').click()
  await expect(compared).toContainText('took it for theft and ended the login')
})

test('introspection agrees, and a revocation is proven by a call, by introspection and by a refresh', async ({
  inspector,
}) => {
  const { page } = inspector
  await logIn(inspector)
  await page.getByTestId('introspection').click()
  await expect(page.getByTestId('outcome-introspection')).toContainText('active true: Right.')
  await page.getByTestId('revocation').click()
  const proof = page.getByTestId('outcome-revocation')
  await expect(proof).toContainText('The server refuses it with 401.')
  await expect(proof).toContainText('Introspection calls it inactive.')
  await expect(proof).toContainText('400 with invalid_grant')
  await expect(page.getByTestId('token-state')).toHaveText('revoked')
  await inspector.step('revocation').getByRole('button').click()
  await expect(page.locator('main')).toContainText('dead')
})

test('claims are judged one by one, and the token is kept fresh once that is switched on', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('id-token-iss-mismatch'))
  await inspector.approve()
  await page.getByTestId('show-contents').click()
  const card = page.getByRole('region', { name: 'Access token, claim by claim' })
  await expect(card).toContainText('Right: as the issuer says.')
  await expect(card).toContainText('Right: as the resource says.')
  const idToken = page.getByRole('region', { name: 'ID token, claim by claim' })
  await expect(idToken).toContainText('Differs: not the issuer')
  const automatic = page.getByTestId('automatic-refresh')
  await expect(automatic).not.toBeChecked()
  await automatic.check()
  await expect(page.getByText(/^Next in 5\d:\d\d\.$/)).toBeVisible()
})
