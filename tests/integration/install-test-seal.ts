import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { env } from '#lib/env'

/** Puts a fresh test seal where the environment of `openTestDatabase` says it stands. */
export async function installTestSeal(): Promise<void> {
  await mkdir(dirname(env.sealP12Path), { recursive: true })
  await writeFile(env.sealP12Path, await makeTestSeal(env.sealPassphrase, new Date()), { mode: 0o600 })
}
