import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase } from '#bin/supervisor/ensure-database'
import { recordProcess } from '#bin/supervisor/process-ledger'
import { startPostgres } from '#bin/supervisor/start-postgres'
import { stopOrphans } from '#bin/supervisor/stop-orphans'
import { acquireLock } from '#bin/supervisor/supervisor-lock'
import { prepareDatabase } from '#lib/db/prepare-database'
import { adminRole, appRole, embeddedUrl } from '#lib/env/evaluation'

/** What a test file needs to make a database of its own; see `#tests/integration/database`. */
export type TestServer = { superuserUrl: string; port: number; adminPassword: string; appPassword: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

const prefix = join(tmpdir(), 'ikrar-test-')
const password = () => randomBytes(24).toString('base64url')

/** Ends the server of a former run that was killed before it could do so itself. A run at work is left alone. */
async function sweepKilledRuns(): Promise<void> {
  const homes = (await readdir(tmpdir())).map((name) => join(tmpdir(), name))
  for (const home of homes.filter((path) => path.startsWith(prefix))) {
    if (!existsSync(join(home, 'supervisor.lock'))) continue
    const lock = await acquireLock(home, []).catch(() => null)
    if (!lock) continue
    await stopOrphans(home)
    await rm(home, { recursive: true, force: true })
  }
}

async function startServer(home: string): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const options = { folder: join(home, 'postgres'), password: password(), durable: false }
  const { superuserUrl, port, stop } = await startPostgres(options, (pid) =>
    recordProcess(home, 'postgres', pid),
  )
  const server = { superuserUrl, port, adminPassword: password(), appPassword: password() }
  return { server, stop }
}

/**
 * One real PostgreSQL for the whole run, whose database `ikrar` has all migrations, job tables and rights.
 * Test files copy that database, so none of them ever sees the rows of another.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepKilledRuns()
  const home = await mkdtemp(prefix)
  await acquireLock(home, [])
  const { server, stop } = await startServer(home)
  const teardown = async () => {
    await stop()
    await rm(home, { recursive: true, force: true })
  }
  try {
    await ensureDatabase(server.superuserUrl, server)
    await prepareDatabase(embeddedUrl(adminRole, server.adminPassword, server.port), appRole)
    project.provide('testServer', server)
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}
