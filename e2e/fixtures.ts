import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

/** What Chromium prints for a request that a test makes on purpose and the server refuses. */
const expected = /Failed to load resource: the server responded with a status of 4\d\d/

/** Collects what the browser complains of: CSP violations, console errors, uncaught exceptions. */
async function watch(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
}

type Fixtures = {
  complaints: string[]
  /** A page in a browser of its own, as another person has it. */
  openPage: () => Promise<Page>
}

/** Every page of every person is watched: the first complaint of the browser fails the test. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      await watch(context, complaints)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  openPage: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      opened.push(context)
      await watch(context, complaints)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect }
