import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeFolderFailure } from '#bin/supervisor/describe-folder-failure'
import { StartRefusal } from '#lib/env/start-refusal'

const probeBytes = 256 * 1024

/**
 * Makes DATA_DIR, closed to other users, and writes a little into it, so that a full, read-only or forbidden
 * folder is noticed before anything is started. Throws StartRefusal.
 */
export function openDataDir(dataDir: string): void {
  const probe = join(dataDir, `.coba-${process.pid}`)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(probe, Buffer.alloc(probeBytes), { flush: true })
    rmSync(probe)
  } catch (error) {
    rmSync(probe, { force: true })
    const sentence = describeFolderFailure(String(error), dataDir)
    throw sentence ? new StartRefusal(sentence, { cause: error }) : error
  }
}
