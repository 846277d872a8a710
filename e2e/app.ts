import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { startInspector } from './bench/server.mjs'
import { Inspector } from './inspector'

export interface App {
  origin: string
  /** The practice server beside it. */
  practice: string
}

/** The built product, started once per worker as a person starts it. */
export const test = base.extend<{ inspector: Inspector }, { app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture names from the pattern.
    async ({}, use) => {
      const { stop, ...app } = await startInspector()
      await use(app)
      await stop()
    },
    { scope: 'worker' },
  ],
  inspector: async ({ page, app }, use) => {
    const refused: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
    })
    await use(new Inspector(page, app))
    expect(refused, 'violations of the Content-Security-Policy').toEqual([])
    await expectAccessible(page)
  },
})

export { expect }

/** What each theme is held to; the second one only to what colours can break, everything else is the same page. */
const held = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  dark: ['color-contrast', 'link-in-text-block'],
} as const

/** WCAG 2.2 AA by axe, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
      .options({ runOnly: [...held[colorScheme]], resultTypes: ['violations'], preload: false })
      // Otherwise each run opens a tab of its own to join the results of frames, and there are none.
      .setLegacyMode()
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    expect(found, `axe, ${colorScheme}`).toEqual([])
  }
}

/** Nothing reaches beyond the right edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}
