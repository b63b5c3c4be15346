import pg from 'pg'
import { applyMigrations } from '#lib/db/apply-migrations'
import { grantAppRole } from '#lib/db/grant-app-role'
import { installJobTables } from '#lib/db/install-job-tables'

// Any number that nobody else uses: several servers may start at once on one database, and only one of them
// may migrate at a time. The lock ends with the session, so a killed start leaves nothing behind.
const startLock = 7_214_530_117

/**
 * Brings the database at `adminUrl` to what this code needs: migrations, job tables, rights of the lesser
 * role `roleName` (which must exist). Idempotent and safe to run from several machines at once. Returns the
 * names of the migrations applied now; throws MigrationRefusal as `applyMigrations` does.
 */
export async function prepareDatabase(adminUrl: string, roleName: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: adminUrl })
  await lock.connect()
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [startLock])
    const applied = await applyMigrations(adminUrl)
    await installJobTables(adminUrl)
    await grantAppRole(adminUrl, roleName)
    return applied
  } finally {
    await lock.end()
  }
}
