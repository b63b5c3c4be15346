import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase } from '#bin/supervisor/ensure-database'
import { startPostgres } from '#bin/supervisor/start-postgres'
import { prepareDatabase } from '#lib/db/prepare-database'
import { adminRole, appRole, embeddedUrl } from '#lib/env/evaluation'

/** What a test file needs to make a database of its own; see `#tests/integration/database`. */
export type TestServer = { superuserUrl: string; port: number; adminPassword: string; appPassword: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

const password = () => randomBytes(24).toString('base64url')

/**
 * One real PostgreSQL for the whole run, whose database `ikrar` has all migrations, job tables and rights.
 * Test files copy that database, so none of them ever sees the rows of another.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'ikrar-test-'))
  const server = await startPostgres({
    folder: join(home, 'postgres'),
    password: password(),
    durable: false,
  })
  const teardown = async () => {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
  try {
    const passwords = { adminPassword: password(), appPassword: password() }
    await ensureDatabase(server.superuserUrl, passwords)
    await prepareDatabase(embeddedUrl(adminRole, passwords.adminPassword, server.port), appRole)
    project.provide('testServer', {
      superuserUrl: server.superuserUrl,
      port: server.port,
      ...passwords,
    })
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}
