import { readFileSync } from 'node:fs'
import { expect, test } from './app'

const faults = [
  { fault: 'prm-resource-trailing-slash', step: 'resource-metadata', line: 'mark' },
  { fault: 'as-issuer-mismatch', step: 'server-metadata', line: 'mark' },
  // What is missing has no place of its own: the answer that lacks it is opened.
  { fault: 'challenge-missing-www-authenticate', step: 'challenge', line: 'text=HTTP/1.1 401' },
] as const

for (const { fault, step, line } of faults) {
  test(`${fault} is named as the root cause, on its line, with bytes to send`, async ({
    inspector,
  }) => {
    const { page } = inspector
    await inspector.inspect(inspector.practice(fault))
    const finding = page.getByTestId(`finding-${fault}`).first()
    await expect(finding).toHaveAttribute('data-root-cause', 'true')
    await expect(finding).toHaveAttribute('data-severity', /error|warning/)
    await expect(page.locator('[data-testid^="finding-"][data-root-cause="true"]')).toHaveCount(1)
    await expect(finding.getByRole('button', { name: 'Copy', exact: true })).toBeVisible()
    await finding.getByRole('button', { name: 'Show in response' }).click()
    await expect(inspector.step(step).locator('[aria-current]')).toBeVisible()
    await expect(page.locator(line).first()).toBeVisible()
  })
}

test('consequences fold under their root cause', async ({ inspector }) => {
  await inspector.inspect(inspector.practice('prm-html-200'))
  const roots = inspector.page.locator('[data-testid^="finding-"][data-root-cause="true"]')
  await expect(roots).toHaveCount(1)
  const consequence = inspector.page.getByTestId('finding-prm-not-found')
  await expect(consequence).toBeHidden()
  await roots.locator('summary', { hasText: /follow|consequence/i }).click()
  await expect(consequence).toBeVisible()
  await expect(consequence).toHaveAttribute('data-root-cause', 'false')
})

test('every client has a verdict, and the ones that stop say why', async ({ inspector }) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('prm-resource-trailing-slash'))
  await expect(page.getByTestId('client-claude-code')).toHaveAttribute('data-verdict', 'fails')
  await page
    .getByRole('button', { name: /^All 34/ })
    .first()
    .click()
  await expect(page.getByTestId('client-copilot-cli').last()).toHaveAttribute(
    'data-verdict',
    'works',
  )
})

test('where no worker can be started, clients are judged all the same, again and again', async ({
  inspector,
}) => {
  const { page } = inspector
  await page.addInitScript(() => {
    const Started = Worker
    window.Worker = class extends Started {
      constructor() {
        super('/there-is-none.js')
      }
    }
  })
  await inspector.inspect(inspector.practice('prm-resource-trailing-slash'))
  await expect(page.getByTestId('client-claude-code')).toHaveAttribute('data-verdict', 'fails')
  await page.getByTestId('server-url').fill(inspector.practice('healthy'))
  await page.getByTestId('inspect').click()
  await expect(page.getByTestId('client-claude-code')).toHaveAttribute('data-verdict', 'works')
})

test('a wrong iss stops the flow until a person goes on anyway', async ({ inspector }) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('callback-iss-mismatch'))
  await inspector.approve()
  await inspector.expectState('failed')
  await expect(inspector.step('token')).toHaveAttribute('data-state', 'pending')
  await page.getByTestId('continue-anyway').click()
  await inspector.expectState('done')
  await expect(page.getByTestId('finding-callback-iss-mismatch').first()).toBeVisible()
})

test('a tool that needs more scope waits for Sign in, and is called after it', async ({
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
  await expect(page.getByText('Result of write_note')).toBeVisible()
})

test('deeper checks are listed before they are sent', async ({ inspector }) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('use-bogus-token-accepted'))
  await inspector.approve()
  await page.getByTestId('deeper-checks').click()
  await expect(page.getByRole('dialog')).toContainText('made-up token')
  await page.getByTestId('run-probes').click()
  await expect(page.getByTestId('finding-use-bogus-token-accepted').first()).toBeVisible({
    timeout: 30_000,
  })
})

test('a downloaded trace holds no secret, and opens again', async ({ inspector }) => {
  const { page } = inspector
  await inspector.inspect(inspector.practice('healthy'))
  await inspector.approve()
  const token = await inspector.revealToken()
  const downloaded = page.waitForEvent('download')
  await page.getByTestId('trace-download').first().click()
  const path = await (await downloaded).path()
  const text = readFileSync(path, 'utf8')
  expect(text).not.toContain(token)
  expect(text).not.toMatch(/"code_verifier=(?!.*hidden)/)
  expect(JSON.parse(text)).toMatchObject({ schema: 1 })
  await page.goto(inspector.app.origin)
  await page.getByRole('button', { name: 'MCP Auth Inspector' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'trace.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await expect(inspector.step('verify')).toHaveAttribute('data-state', 'done')
})

test('a pasted error message finds the rules that explain it', async ({ inspector }) => {
  const { page } = inspector
  await page.goto(inspector.app.origin)
  await page
    .getByTestId('server-url')
    .fill('Incompatible auth server: does not support dynamic client registration')
  await page.getByTestId('inspect').click()
  await page.locator('a[href$="/rules/as-no-registration-mechanism"]').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main')).toContainText('registration')
})
