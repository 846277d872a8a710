import { expect, test } from 'vitest'
import { nodeTransport } from '@/lib/relay/send'
import { aFewAtOnce, agreement, recordAll } from './testing/agreement'
import { combinations } from './testing/combinations'
import { listen } from './testing/listen'
import { loginWithOauth4webapi } from './testing/live/oauth4webapi'
import { loginWithSdkV1 } from './testing/live/sdk-v1'
import { loginWithSdkV2 } from './testing/live/sdk-v2'
import { mutations } from './testing/mutations'

/** `LIVE_SERVERS=700 LIVE_SEED=1 npx vitest run live` looks further. */
const { LIVE_SEED = '20261', LIVE_SERVERS = '80' } = process.env
const half = Number(LIVE_SERVERS) / 2
const servers = [...mutations(Number(LIVE_SEED), half), ...combinations(Number(LIVE_SEED), half)]

const libraries = {
  'sdk-1': loginWithSdkV1,
  'sdk-2': loginWithSdkV2,
  oauth4webapi: loginWithOauth4webapi,
}

test('the libraries themselves do what the simulation says, on servers it has never seen', async () => {
  const traces = await recordAll(servers, nodeTransport({ local: true }))
  for (const [id, login] of Object.entries(libraries)) {
    const works: Record<string, string[]> = {}
    await aFewAtOnce(servers, async ({ defect, breaks }) => {
      const { url, close } = await listen(breaks)
      works[defect] = (await login(url)).works ? [id] : []
      await close()
    })
    const { agreed, asked, differences } = agreement(id, traces, works)
    process.stdout.write(`  ${id}: ${agreed} of ${asked} agree\n`)
    expect(agreed / asked, differences.join('\n')).toBeGreaterThanOrEqual(0.95)
  }
}, 600_000)
