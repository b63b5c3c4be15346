import pg from 'pg'
import { listMigrationNames, migrationsFolder } from '#lib/db/list-migrations'
import { MigrationRefusal } from '#lib/db/migration-refusal'

const undefinedTable = '42P01'

async function appliedNames(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    return rows.map(({ name }) => name)
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === undefinedTable) return []
    throw error
  } finally {
    await client.end()
  }
}

/**
 * For a machine that has no right to migrate: throws MigrationRefusal unless the database holds exactly the
 * migrations of this code (`older_database`, `newer_database`).
 */
export async function requireMigrated(databaseUrl: string, folder = migrationsFolder): Promise<void> {
  const [known, applied] = await Promise.all([listMigrationNames(folder), appliedNames(databaseUrl)])
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new MigrationRefusal('newer_database', unknown)
  const missing = known.filter((name) => !applied.includes(name))
  if (missing.length > 0) throw new MigrationRefusal('older_database', missing)
}
