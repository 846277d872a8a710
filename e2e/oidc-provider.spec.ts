import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { type AuthorizationServer, startAuthorizationServer } from './servers/authorization-server'
import { type McpResource, startMcpResource } from './servers/mcp-resource'

const documentUrl = 'https://client.example/metadata.json'
let resource: McpResource
let server: AuthorizationServer
let redirectUri = ''

test.beforeAll(async ({ app }) => {
  redirectUri = `${app.origin}/callback`
  const client = {
    redirect_uris: [redirectUri],
    grant_types: ['authorization_code', 'refresh_token'],
    application_type: 'native' as const,
  }
  resource = await startMcpResource(() => server.issuer)
  server = await startAuthorizationServer({
    resource: () => resource.url,
    clients: [{ ...client, client_id: 'known', client_secret: 'known-secret' }],
    clientDocument: {
      url: documentUrl,
      document: () => ({
        ...client,
        client_id: documentUrl,
        client_name: 'Inspector under test',
        token_endpoint_auth_method: 'none',
      }),
    },
  })
})

test.afterAll(async () => {
  await Promise.all([resource.close(), server.close()])
})

async function signInAsSomeone(tab: Page): Promise<void> {
  await tab.locator('[name=login]').fill('someone')
  await tab.locator('[name=password]').fill('anything')
  await tab.locator('button[type=submit]').click()
  await tab.locator('button[type=submit]').click()
}

test('by dynamic registration', async ({ inspector }) => {
  await inspector.inspect(resource.url)
  await signInAsSomeone(await inspector.signIn())
  await inspector.expectState('done')
  expect(await inspector.revealToken()).toMatch(/^eyJ/)
})

test('by a client metadata document', async ({ inspector }) => {
  await inspector.inspect(resource.url, { clientMetadataUrl: documentUrl })
  await signInAsSomeone(await inspector.signIn())
  await inspector.expectState('done')
  await inspector.step('registration').click()
  await expect(inspector.page.locator('main')).toContainText(documentUrl)
})

test('by a pre-registered client with a secret', async ({ inspector }) => {
  const { page } = inspector
  await page.goto(`${inspector.app.origin}/?server=${encodeURIComponent(resource.url)}`)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByTestId('client-id').fill('known')
  await page.getByTestId('client-secret').fill('known-secret')
  await page.keyboard.press('Escape')
  await page.getByTestId('inspect').click()
  await inspector.expectState('waiting')
  await signInAsSomeone(await inspector.signIn())
  await inspector.expectState('done')
})
