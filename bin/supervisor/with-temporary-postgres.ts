import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningPostgres, startPostgres } from '#bin/supervisor/start-postgres'

/** Runs `work` beside a throw-away PostgreSQL, which is stopped and removed afterwards, come what may. */
export async function withTemporaryPostgres<T>(work: (postgres: RunningPostgres) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'ikrar-postgres-'))
  try {
    const password = randomBytes(24).toString('base64url')
    const postgres = await startPostgres({ folder: join(home, 'postgres'), password, durable: false })
    return await work(postgres).finally(() => postgres.stop())
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}
