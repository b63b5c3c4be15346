import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The full path of a program that stands on the PATH; null when there is none. */
export function findProgram(name: string): string | null {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return candidates.find(isExecutable) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The browser of the e2e tests: CHROMIUM_PATH, else one on the PATH, else Playwright's own if it is there; null
 * when none is.
 */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH
  if (given) return existsSync(given) ? given : null
  const onPath = names.map(findProgram).find((file) => file !== null)
  if (onPath) return onPath
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}
