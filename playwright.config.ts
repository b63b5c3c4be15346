import { defineConfig } from '@playwright/test'
import { findChromium } from '#e2e/find-chromium'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
const desktop = { viewport: { width: 1280, height: 800 } }

// What is killed and started again needs no browser and is tried once.
const machine = '**/machine/*.test.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  globalSetup: './e2e/global-setup.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  workers: 1,
  forbidOnly: true,
  reporter: 'line',
  use: {
    // Set by the global setup, before the workers read this file again.
    baseURL: process.env.E2E_BASE_URL,
    browserName: 'chromium',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    acceptDownloads: true,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      // Nothing but the pages under test: no sandbox (root), no calls home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone', use: phone, testIgnore: machine },
    { name: 'desktop', use: desktop, testIgnore: machine },
    { name: 'machine', testMatch: machine },
  ],
})
