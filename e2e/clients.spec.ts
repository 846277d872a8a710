import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './app'

// Each walks a whole path, and looks at it in both themes.
test.describe.configure({ timeout: 90_000 })

const mine = `{
  // my own servers
  "mcpServers": {
    "docs": { "url": "https://docs.example/mcp" } // keep
  },
  "theme": "dark"
}
`

async function downloaded(page: Page, testId: string): Promise<{ name: string; text: string }> {
  const event = page.waitForEvent('download')
  await page.getByTestId(testId).click()
  const download = await event
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('an export joins the file that is there: comments and order stay, new lines are marked', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy'))
  await page.getByTestId('export-cursor').click()
  await page.getByTestId('merge').locator('summary').click()
  await page
    .getByTestId('merge-existing')
    .fill('{\n  "mcpServers": {\n    "docs": 1\n    "x": 2\n  }\n}')
  await expect(page.getByTestId('merge-problem')).toContainText('Line 3: a comma is missing')
  await expectAccessible(page)
  await page.getByTestId('merge-open').setInputFiles({
    name: 'mcp.json',
    mimeType: 'application/json',
    buffer: Buffer.from(mine),
  })
  await expect(page.getByTestId('merge-summary')).toContainText('everything else stays')
  await expect(
    page.getByTestId('merged-lines').locator('[data-mark="added"]', { hasText: '/healthy/mcp' }),
  ).toBeVisible()
  const { name, text } = await downloaded(page, 'download-merged')
  expect(name).toBe('mcp.json')
  expect(text).toMatch(
    /^\{\n {2}\/\/ my own servers\n {2}"mcpServers": \{\n {4}"docs": .*\/\/ keep\n[\s\S]*"theme": "dark"\n\}\n$/,
  )
  expect(text).toContain(inspector.practice('healthy'))
  await page.setViewportSize({ width: 360, height: 780 })
  await expectNoSidewaysScroll(page)
})

test('registering as a client: asked first, then accepted, with the verdict further on', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy-registration-management'))
  const cursor = page.getByTestId('client-cursor')
  await expect(cursor).toHaveAttribute('data-verdict', 'works')
  await cursor.getByRole('button').click()
  await expect(page.getByTestId('reason-cursor')).toContainText('nobody has tried')
  await page.getByTestId('register-as-cursor').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('cursor://anysphere.cursor-mcp/oauth/callback')
  await expect(dialog).toContainText('/healthy-registration-management/register')
  await expect(dialog).toContainText('Nothing has been sent yet')
  await expectAccessible(page)
  await page.getByTestId('register-as-send').click()
  const registration = page.getByTestId('registration-cursor')
  await expect(registration).toHaveAttribute('data-outcome', 'accepted')
  await expect(page.getByTestId('reason-cursor')).toContainText('as far as the sign-in page')
  await page.getByTestId('delete-registration-cursor').click()
  await expect(registration).toContainText('deleted again')
  await registration.getByRole('button', { name: 'Show the request' }).click()
  await expect(page.getByText('Deletes this registration again.').first()).toBeVisible()
})

test('a refused client does not get in, and says why, what it shows and what to change', async ({
  inspector,
}) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('dcr-application-type'))
  const cursor = page.getByTestId('client-cursor')
  await expect(cursor).toHaveAttribute('data-verdict', 'works')
  await page.getByTestId('register-as-all').click()
  await page.getByTestId('register-as-send').click()
  await expect(cursor).toHaveAttribute('data-verdict', 'fails', { timeout: 20_000 })
  await expect(page.getByTestId('registrations')).toContainText(/refused: .*Cursor/)
  await cursor.getByRole('button').click()
  const reason = page.getByTestId('reason-cursor')
  await expect(page.getByTestId('registration-cursor')).toContainText('400 invalid_redirect_uri')
  await expect(reason.getByRole('link', { name: 'About this rule' })).toHaveAttribute(
    'href',
    /\/rules\/dcr-application-type$/,
  )
  await reason.getByText('Its redirect URIs').click()
  await expect(reason).toContainText('documented by its maker, 2026-10-01')
  await reason.getByRole('button', { name: 'Show the finding' }).click()
  await expect(page.getByTestId('finding-dcr-application-type').first()).toBeFocused()
  await page.setViewportSize({ width: 360, height: 780 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

const codex = `# my servers
[mcp_servers.notes]
url = "https://notes.example/mcp"

[mcp_servers.tickets]
url = "https://tickets.example/mcp"
bearer_token_env_var = "TICKETS_TOKEN"

[mcp_servers.local]
command = "node"
`

test('a Codex file becomes a VS Code file, and one of its servers is set up', async ({
  inspector,
}) => {
  const { page } = inspector
  await page.goto(inspector.app.origin)
  await page.getByTestId('open-file').setInputFiles({
    name: 'config.toml',
    mimeType: 'application/toml',
    buffer: Buffer.from(codex),
  })
  await expect(page.getByTestId('incoming')).toContainText('Two servers')
  await page.getByTestId('convert').click()
  await page.getByTestId('export-vscode').click()
  const text = page.getByTestId('export-text')
  await expect(text).toContainText('"notes"')
  await expect(text).toContainText('https://tickets.example/mcp')
  await expectAccessible(page)
  await page.getByLabel('notes', { exact: true }).uncheck()
  await expect(text).not.toContainText('https://notes.example/mcp')
  await page.setViewportSize({ width: 360, height: 780 })
  await expectNoSidewaysScroll(page)
  await page.getByRole('radio', { name: /tickets/ }).check()
  await page.getByLabel('TICKETS_TOKEN').fill('token-of-mine')
  await page.getByTestId('incoming-use').click()
  await expect(page.getByTestId('server-url')).toHaveValue('https://tickets.example/mcp')
  await expect(page).not.toHaveURL(/token-of-mine/)
})

test('a client of mcp-remote is set up with its own callback, which is to be pasted', async ({
  inspector,
}) => {
  const { page } = inspector
  await page.goto(inspector.app.origin)
  await page.getByTestId('open-file').setInputFiles({
    name: 'mcp.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        mcpServers: {
          notes: {
            command: 'npx',
            args: [
              ...['mcp-remote', 'https://notes.example/mcp', '9696'],
              ...['--static-oauth-client-info', '{"client_id":"me"}'],
            ],
          },
        },
      }),
    ),
  })
  const told = page.getByTestId('incoming-callback')
  await expect(told).toContainText('http://localhost:9696/oauth/callback')
  await expect(told).toContainText('paste the address')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 780 })
  await expectNoSidewaysScroll(page)
  await page.getByTestId('incoming-use').click()
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByLabel('Redirect URI')).toHaveValue('http://localhost:9696/oauth/callback')
})
