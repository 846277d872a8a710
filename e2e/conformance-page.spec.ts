import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { listScenarios, runScenario } from './conformance/scenarios.mjs'
import { ensureSuite } from './conformance/suite.mjs'
import { Inspector } from './inspector'
import { listen } from './servers/listen'

interface Told {
  server: string
  revision: string
  context: { client_id?: string; client_secret?: string }
}

const clientMetadataUrl = 'https://conformance-test.local/client-metadata.json'
/** Other grants have no browser in them: the command line walks those. */
const otherGrants = /client-credentials|enterprise-managed|wif-|dpop/

test('the page passes the official suite as client under test', async ({ app, context }) => {
  test.setTimeout(600_000)
  const node = await ensureSuite()
  const listed = await listScenarios(node)
  const chosen = listed.filter(({ id, wire }) => wire === null && !otherGrants.test(id))
  const failures: string[] = []
  for (const scenario of chosen) {
    const control = await listen(async (req, res) => {
      let body = ''
      for await (const chunk of req) body += chunk
      // A tab of its own: another one would take up the inspection it was left with.
      const tab = new Inspector(await context.newPage(), app)
      const outcome = await walk(tab, JSON.parse(body))
      await tab.page.close()
      res.end(JSON.stringify(outcome))
    })
    process.env.CONFORMANCE_PAGE = control.origin
    const { passed, reasons } = await runScenario(node, scenario, 'e2e/conformance-page-client.mjs')
    if (!passed) failures.push(`${scenario.id}: ${reasons.join('; ')}`)
    await control.close()
  }
  process.stdout.write(
    `The page passes ${chosen.length - failures.length} of ${chosen.length} conformance scenarios.\n`,
  )
  expect(failures).toEqual([])
  expect(chosen.length).toBe(27)
})

/** What a person does with a server: inspect, sign in, call the first tool, sign in again when asked. */
async function walk(inspector: Inspector, told: Told) {
  let state = await logIn(inspector, told, told.revision)
  const metadata = inspector.step('resource-metadata')
  if (state === 'failed' && (await metadata.getAttribute('data-state')) === 'failed') {
    // No resource metadata anywhere: the first revision had none.
    state = await logIn(inspector, told, '2025-03-26')
  }
  if (state === 'done') state = await callFirstTool(inspector)
  return { ok: state === 'done', seen: { state } }
}

async function logIn(inspector: Inspector, told: Told, revision: string): Promise<string> {
  const { page, app } = inspector
  const query = new URLSearchParams({
    server: told.server,
    revision,
    mode: 'conforming',
    clientMetadataUrl,
  })
  await page.goto(`${app.origin}/?${query}`)
  if (told.context.client_id) await enterClient(page, told)
  await page.getByTestId('inspect').click()
  return signInWhileAsked(inspector)
}

async function enterClient(page: Page, { context }: Told): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByTestId('client-id').fill(context.client_id ?? '')
  await page.getByTestId('client-secret').fill(context.client_secret ?? '')
  await page.keyboard.press('Escape')
}

/** The suite's authorization server sends the browser back at once, so one press is one round. */
async function signInWhileAsked(inspector: Inspector): Promise<string> {
  const { page, flow } = inspector
  const read = async () => ({
    state: (await flow.getAttribute('data-state')) ?? '',
    round: await flow.getAttribute('data-round'),
  })
  await inspector.expectState(/^(waiting|done|failed)$/)
  for (let presses = 0; presses < 4; presses++) {
    const before = await read()
    if (before.state !== 'waiting') return before.state
    await page.getByTestId('sign-in').click()
    await expect(async () => {
      const now = await read()
      const nextRound = now.state === 'waiting' && now.round !== before.round
      expect(/^(done|failed)$/.test(now.state) || nextRound).toBe(true)
    }).toPass({ timeout: 20_000, intervals: [50] })
    for (const tab of page.context().pages()) if (tab !== page) await tab.close()
  }
  return (await read()).state
}

async function callFirstTool(inspector: Inspector): Promise<string> {
  const { page } = inspector
  const tools = page.locator('section', { has: page.getByRole('heading', { name: 'Tools' }) })
  const first = tools.getByRole('button').first()
  if ((await first.count()) === 0) return 'done'
  await first.click()
  await page.getByTestId('call-tool').click()
  return signInWhileAsked(inspector)
}
