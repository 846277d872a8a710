import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update']

/**
 * Opens a saved trace in the page, walks through its steps, scrolls, opens the sequence, and gives the longest
 * task of the page's main thread for each, in milliseconds of its own processor time: what else the
 * machine does is not counted.
 */
export async function renderingTasks(origin, trace, executablePath) {
  const browser = await chromium.launch({ executablePath, args })
  const folder = mkdtempSync(join(tmpdir(), 'long-trace-'))
  // From a disk, as a person opens it: unpacking a buffer inside the page would be counted as the page's work.
  const file = join(folder, 'trace.json')
  writeFileSync(file, JSON.stringify(trace))
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(origin)
    await page.waitForTimeout(2000)
    const rest = () => page.waitForTimeout(1500)
    const parts = {
      async open() {
        await page.locator('input[type=file]').first().setInputFiles(file)
        await page.getByTestId('flow').waitFor()
        await rest()
      },
      async steps() {
        for (const { id } of trace.steps) {
          const step = page.getByTestId(`step-${id}`)
          if ((await step.count()) > 0) await step.click()
          await page.waitForTimeout(150)
        }
      },
      async scroll() {
        await page.mouse.move(700, 500)
        for (let turn = 0; turn < 20; turn++) {
          await page.mouse.wheel(0, 600)
          await page.waitForTimeout(16)
        }
        await rest()
      },
      async sequence() {
        await page.getByTestId('sequence').click()
        await rest()
      },
    }
    const longest = {}
    for (const [name, work] of Object.entries(parts)) {
      await browser.startTracing(page, {
        categories: ['toplevel', 'devtools.timeline', '__metadata'],
      })
      await work()
      longest[name] = longestTask(JSON.parse((await browser.stopTracing()).toString('utf8')))
    }
    return longest
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

/** Milliseconds of processor time of the longest task on the main thread of a page. */
function longestTask({ traceEvents }) {
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) => /RunTask$/.test(name) && tdur && main.has(`${pid} ${tid}`),
  )
  return Math.max(0, ...tasks.map(({ tdur }) => tdur / 1000))
}
