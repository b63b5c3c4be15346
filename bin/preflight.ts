import { checkPort } from '#bin/supervisor/check-port'
import { dataDirOf } from '#bin/supervisor/data-files'
import { openDataDir } from '#bin/supervisor/open-data-dir'
import { listAlive } from '#bin/supervisor/process-ledger'
import { checkLock } from '#bin/supervisor/supervisor-lock'
import { loopbackHost } from '#lib/env/loopback-host'
import { defaultPort, parsePort, portSentence } from '#lib/env/port'
import { StartRefusal } from '#lib/env/start-refusal'

// What can be known before packages are installed and the application is built, so that nobody waits a minute
// for a refusal, and nothing is built under a running server. The supervisor checks all of it again. It imports
// no package: those may be just what is about to be installed.

async function preflight(): Promise<void> {
  const port = parsePort(process.env.PORT || String(defaultPort))
  if (port === null) throw new StartRefusal(portSentence)
  const dataDir = dataDirOf(process.env)
  openDataDir(dataDir)
  // A former start that is just leaving, or was killed, may still hold the port; the supervisor ends it.
  if (checkLock(dataDir) === 'leaving' || listAlive(dataDir).length > 0) return
  await checkPort(
    port,
    process.env.DATABASE_URL ? process.env.HOST || '127.0.0.1' : loopbackHost(process.env.HOST),
  )
}

try {
  await preflight()
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error
  console.error(error.message)
  process.exit(1)
}
