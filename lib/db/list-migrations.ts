import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

const lockFile = 'migration_lock.toml'

/** Where the migrations of this code stand. */
export const migrationsFolder = join(import.meta.dirname, '..', '..', 'prisma', 'migrations')

/** The names of the migrations on disk, oldest first. */
export async function listMigrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/** The migrations on disk as Prisma's engine takes them. */
export async function listMigrations(folder: string): Promise<MigrationList> {
  const migrationDirectories = (await listMigrationNames(folder)).map(async (name) => {
    const value = await readFile(join(folder, name, 'migration.sql'), 'utf8')
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
  })
  return {
    baseDir: folder,
    lockfile: { path: lockFile, content: await readFile(join(folder, lockFile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  }
}
