import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { env } from '#lib/env'

/**
 * Puts a fresh test seal where the environment of `openTestDatabase` says it stands. Once more, it takes the place of the
 * former one, as after a restart with a new P12.
 */
export async function installTestSeal(): Promise<void> {
  await mkdir(dirname(env.sealP12Path), { recursive: true })
  await writeFile(env.sealP12Path, await makeTestSeal(env.sealPassphrase, new Date()), { mode: 0o600 })
  const kept = globalThis as typeof globalThis & { ikrarSealers?: unknown }
  delete kept.ikrarSealers
}
