import { existsSync } from 'node:fs'
import { writeAtomically } from '#bin/supervisor/write-atomically'
import { makeTestSeal } from '#lib/certificates/make-test-seal'

/** Makes the test seal of an evaluation where there is none yet; what it has sealed must stay verifiable. */
export async function ensureTestSeal(file: string, passphrase: string): Promise<void> {
  if (!existsSync(file)) writeAtomically(file, await makeTestSeal(passphrase, new Date()))
}
