import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { type AuthorizationServer, startAuthorizationServer } from './servers/authorization-server'
import { type McpResource, startMcpResource } from './servers/mcp-resource'

let resource: McpResource
let server: AuthorizationServer

test.describe('with oidc-provider on the other side', () => {
  test.beforeAll(async () => {
    resource = await startMcpResource(() => server.issuer, { dpop: true })
    server = await startAuthorizationServer({
      resource: () => resource.url,
      features: {
        clientCredentials: { enabled: true },
        pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
        dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 1), requireNonce: () => true },
      },
    })
  })

  test.afterAll(async () => {
    await Promise.all([resource.close(), server.close()])
  })

  test('a pushed request, both nonces, and a token bound to the key', async ({ inspector }) => {
    const { page } = inspector
    await inspector.inspect(resource.url)
    const tab = await inspector.signIn()
    await tab.locator('[name=login]').fill('someone')
    await tab.locator('[name=password]').fill('anything')
    await tab.locator('button[type=submit]').click()
    await tab.locator('button[type=submit]').click()
    await inspector.expectState('done')
    await inspector.step('authorization-request').getByRole('button').click()
    const main = page.locator('main')
    await expect(main).toContainText('The authorization server requires pushed requests.')
    await expect(main.getByRole('region', { name: /^What the browser opens/ })).toContainText(
      'urn:ietf:params:oauth:request_uri:',
    )
    await inspector.step('verify').getByRole('button').click()
    const proof = main.getByRole('region', { name: /^DPoP proof of request/ })
    for (const claim of ['htm', 'htu', 'iat', 'jti', 'ath', 'nonce']) {
      await expect(proof.locator('dt').filter({ hasText: new RegExp(`^${claim}$`) })).toBeVisible()
    }
    await expect(main.getByRole('region', { name: 'Key of this inspection' })).toContainText(
      'the thumbprints are equal',
    )
  })

  test('client credentials with a key that is made in the page', async ({ inspector, request }) => {
    const { page } = inspector
    await openSettings(page, inspector.app.origin, resource.url, 'client_credentials')
    await page.getByTestId('make-key').click()
    const jwks = await page.getByTestId('client-jwks').textContent()
    const registered = await request.post(`${server.issuer}/reg`, {
      data: {
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: JSON.parse(jwks ?? ''),
      },
    })
    await page.getByTestId('client-id').fill((await registered.json()).client_id)
    await page.keyboard.press('Escape')
    await page.getByTestId('inspect').click()
    await inspector.expectState('waiting')
    await page.getByTestId('sign-in').click()
    await inspector.expectState('done')
    await inspector.step('client-authentication').getByRole('button').click()
    await expect(page.locator('main')).toContainText('JWKS to register at the authorization server')
    await inspector.step('token').getByRole('button').click()
    await expect(page.getByRole('region', { name: 'Client assertion' })).toBeVisible()
  })
})

test('enterprise-managed: the sign-in at the provider, the ID-JAG, the token', async ({
  inspector,
}) => {
  const { page, app } = inspector
  const url = inspector.practice('healthy-enterprise-managed')
  await openSettings(page, app.origin, url, 'enterprise-managed')
  await page.getByTestId('client-id').fill('practice-client')
  await page.getByTestId('client-secret').fill('practice-secret')
  await page.getByTestId('idp-issuer').fill(url.replace('/mcp', '/idp'))
  await page.getByTestId('idp-client-id').fill('practice-client')
  await page.keyboard.press('Escape')
  await page.getByTestId('inspect').click()
  await inspector.expectState('waiting')
  await page.getByTestId('sign-in').click()
  await inspector.expectState('done')
  await expect(inspector.step('identity-sign-in')).toHaveAttribute('data-state', 'done')
  await inspector.step('identity-assertion').getByRole('button').click()
  await expect(page.getByRole('region', { name: 'ID-JAG' })).toContainText('oauth-id-jag+jwt')
})

test('several authorization servers are compared, and one is chosen', async ({ inspector }) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy-several-servers'))
  await inspector.step('server-metadata').getByRole('button').click()
  await page.getByTestId('compare-servers').click()
  const table = page.getByTestId('server-comparison')
  await expect(table.locator('tr', { hasText: 'require_pushed' })).toContainText('(differs)')
  await page.getByRole('button', { name: /^Use this one/ }).click()
  await inspector.expectState('waiting')
  await inspector.step('server-metadata').getByRole('button').click()
  const chosen = page.getByRole('listitem').filter({ has: page.getByText('chosen') })
  await expect(chosen).toContainText('healthy-par-required')
  await expect(page.getByRole('region', { name: 'Document' })).toContainText(
    'healthy-par-required/par',
  )
})

test('a step-up shows its rounds, the sequence its values, an edited request its answer', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy'))
  await inspector.approve()
  await page.getByRole('button', { name: /^write_note/ }).click()
  await page.getByTestId('call-tool').click()
  await inspector.expectState('waiting')
  await inspector.approve()
  await inspector.expectState('done')
  await expect(page.locator('main')).toContainText('Written:')
  await inspector.step('authorization-request').getByRole('button').click()
  const rounds = page.getByTestId('rounds').getByRole('listitem')
  await expect(rounds).toHaveCount(2)
  await expect(rounds.first()).toContainText('the call wanted notes:read notes:write')

  await page.getByTestId('sequence').click()
  const chips = page.getByRole('button', { name: /^→? ?resource (sent|received)$/ })
  await chips.first().click()
  expect(
    await page.locator('[aria-pressed=true]', { hasText: 'resource' }).count(),
  ).toBeGreaterThan(2)
  await page.getByTestId('sequence').click()

  await inspector.step('resource-metadata').getByRole('button').click()
  const requests = page.getByRole('region', { name: 'Requests' })
  await requests.getByRole('button', { expanded: false }).first().click()
  await requests.getByRole('button', { name: 'Edit and resend' }).click()
  const dialog = page.getByRole('dialog', { name: /^Edit and resend/ })
  await dialog.getByLabel('Method').fill('POST')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await requests.getByRole('button', { name: /edited/ }).click()
  await expect(page.getByTestId('compare-original')).toContainText('405')
})

async function openSettings(page: Page, origin: string, url: string, grant: string): Promise<void> {
  await page.goto(`${origin}/?${new URLSearchParams({ server: url, grant })}`)
  await page.getByRole('button', { name: 'Settings' }).click()
}
