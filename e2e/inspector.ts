import { expect, type Locator, type Page } from '@playwright/test'
import type { App } from './app'

/** The page as a person uses it: by the test ids that the contract names. */
export class Inspector {
  readonly page: Page
  readonly app: App

  constructor(page: Page, app: App) {
    this.page = page
    this.app = app
  }

  get flow(): Locator {
    return this.page.getByTestId('flow')
  }

  step(id: string): Locator {
    return this.page.getByTestId(`step-${id}`)
  }

  /** Opens the page with settings in its address, and presses Inspect. */
  async inspect(server: string, settings: Record<string, string> = {}): Promise<void> {
    const query = new URLSearchParams({ server, ...settings })
    await this.page.goto(`${this.app.origin}/?${query}`)
    await this.page.getByTestId('inspect').click()
    await this.expectState(/^(waiting|done|failed)$/)
  }

  /** The practice server's URL for a fault or a variant. */
  practice(id: string, path = 'mcp'): string {
    return `${this.app.practice}/${id}/${path}`
  }

  async expectState(state: RegExp | string): Promise<void> {
    await expect(this.flow).toHaveAttribute('data-state', state, { timeout: 20_000 })
  }

  /** Presses *Sign in* and returns the tab that opens with it. */
  async signIn(): Promise<Page> {
    const opened = this.page.context().waitForEvent('page')
    await this.page.getByTestId('sign-in').click()
    const tab = await opened
    await tab.waitForLoadState()
    return tab
  }

  /** Signs in and approves at the practice server's consent page. */
  async approve(): Promise<void> {
    const tab = await this.signIn()
    await tab.locator('#approve').click()
    await this.expectState(/^(done|failed)$/)
  }

  async revealToken(): Promise<string> {
    await this.page.getByTestId('reveal-token').click()
    return (await this.page.getByTestId('access-token').textContent()) ?? ''
  }
}
