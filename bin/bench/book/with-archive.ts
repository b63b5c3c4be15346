import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase } from '#bin/supervisor/ensure-database'
import type { RunningPostgres } from '#bin/supervisor/start-postgres'
import { withTemporaryPostgres } from '#bin/supervisor/with-temporary-postgres'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { db } from '#lib/db'
import { prepareDatabase } from '#lib/db/prepare-database'
import { adminRole, appRole, embeddedUrl } from '#lib/env/evaluation'
import { openQueue } from '#lib/jobs/open-queue'

/** Where files may be written, and the URL that the owner of the tables connects by. */
export type Archive = { folder: string; adminUrl: string }

const secret = () => randomBytes(32).toString('base64')

/**
 * Settings of a real installation (nothing is marked as sample) over that server, left in the environment of this process
 * and so of its children. The application connects as the lesser role.
 */
async function configure(postgres: RunningPostgres, folder: string): Promise<Archive> {
  const passwords = {
    adminPassword: randomBytes(24).toString('hex'),
    appPassword: randomBytes(24).toString('hex'),
  }
  await ensureDatabase(postgres.superuserUrl, passwords)
  const adminUrl = embeddedUrl(adminRole, passwords.adminPassword, postgres.port)
  await prepareDatabase(adminUrl, appRole)
  const [p12, passphrase] = [join(folder, 'seal.p12'), randomBytes(16).toString('hex')]
  await writeFile(p12, await makeTestSeal(passphrase, new Date()), { mode: 0o600 })
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: embeddedUrl(appRole, passwords.appPassword, postgres.port),
    DATABASE_ADMIN_URL: adminUrl,
    APP_URL: 'https://ikrar.contoh.go.id',
    AUTH_SECRET: secret(),
    DATA_KEY: secret(),
    DATA_DIR: folder,
    SEAL_P12: p12,
    SEAL_PASSPHRASE: passphrase,
  })
  return { folder, adminUrl }
}

/** Ends what the desks keep open for the process. */
async function disconnect(): Promise<void> {
  await (await openQueue()).stop({ graceful: false })
  await db().$disconnect()
}

/** Fails when this process is told to stop, so that the server, which a terminal's Ctrl-C does not reach, is stopped too. */
function untilStopped(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => reject(new Error(`stopped by ${signal}`)))
  })
}

/** Runs `work` over an empty archive with all migrations; server and files are gone afterwards, come what may. */
export async function withArchive<T>(work: (archive: Archive) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-bench-'))
  try {
    return await withTemporaryPostgres(async (postgres) => {
      const archive = await configure(postgres, folder)
      return Promise.race([work(archive), untilStopped()]).finally(disconnect)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
