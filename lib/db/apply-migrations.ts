import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { listMigrations, migrationsFolder } from '#lib/db/list-migrations'
import { MigrationRefusal } from '#lib/db/migration-refusal'
import { wholeSchema, withSchemaEngine } from '#lib/db/schema-engine'

/**
 * Migrations that were begun and neither finished nor failed: the process was killed. Since a migration and
 * the record of its end are one transaction (see schema-engine.ts), nothing of them is in the database.
 */
async function listInterrupted(adminUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const [table] = (await client.query(`SELECT to_regclass('public._prisma_migrations') AS found`)).rows
    if (!table.found) return []
    const { rows } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM public._prisma_migrations
       WHERE finished_at IS NULL AND rolled_back_at IS NULL AND logs IS NULL`,
    )
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function findProblem(engine: SchemaEngine, list: MigrationList): Promise<MigrationRefusal | null> {
  const found = await engine.diagnoseMigrationHistory({
    migrationsList: list,
    optInToShadowDatabase: false,
    filters: wholeSchema,
  })
  if (found.failedMigrationNames.length > 0) {
    return new MigrationRefusal('failed_migration', found.failedMigrationNames)
  }
  const { history } = found
  if (!history || history.diagnostic === 'databaseIsBehind') return null
  return new MigrationRefusal('newer_database', history.unpersistedMigrationNames)
}

/**
 * Applies the migrations of `folder` that the database does not have yet, in order, and records them in
 * `_prisma_migrations` as `prisma migrate deploy` would. One that was cut off by a kill is begun anew. Returns
 * the names of those applied now. Throws MigrationRefusal for a database of a newer version or one with a
 * failed migration, and the engine's error when a migration fails now.
 */
export async function applyMigrations(adminUrl: string, folder = migrationsFolder): Promise<string[]> {
  const interrupted = await listInterrupted(adminUrl)
  return withSchemaEngine(adminUrl, async (engine) => {
    for (const migrationName of interrupted) await engine.markMigrationRolledBack({ migrationName })
    const list = await listMigrations(folder)
    const problem = await findProblem(engine, list)
    if (problem) throw problem
    const result = await engine.applyMigrations({ migrationsList: list, filters: wholeSchema })
    return result.appliedMigrationNames
  })
}
