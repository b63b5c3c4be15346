import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyMigrations } from '#lib/db/apply-migrations'
import { migrationsFolder } from '#lib/db/list-migrations'
import { requireMigrated } from '#lib/db/require-migrated'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let admin: pg.Client
let folder: string

beforeEach(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  folder = await mkdtemp(join(tmpdir(), 'ikrar-migrations-'))
  await writeFile(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
})

afterEach(async () => {
  await admin.end()
  await database.close()
  await rm(folder, { recursive: true })
})

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

const forget = () => admin.query('DELETE FROM _prisma_migrations')

const recorded = async () =>
  (
    await admin.query(
      'SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY started_at',
    )
  ).rows

const startedOnly = (name: string, logs: string | null) =>
  admin.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, logs)
     VALUES (gen_random_uuid(), 'x', $1, now(), $2)`,
    [name, logs],
  )

describe('applying migrations', () => {
  it('applies what is missing, in order, and nothing twice', async () => {
    await forget()
    await addMigration('2_row', 'INSERT INTO mine VALUES (1)')
    await addMigration('1_table', 'CREATE TABLE mine (id int);')
    expect(await applyMigrations(database.adminUrl, folder)).toEqual(['1_table', '2_row'])
    expect(await applyMigrations(database.adminUrl, folder)).toEqual([])
    expect((await admin.query('SELECT id FROM mine')).rows).toEqual([{ id: 1 }])
    expect(await recorded()).toEqual([
      { name: '1_table', finished: true },
      { name: '2_row', finished: true },
    ])
  })

  it('hands over bodies of functions whole, with their semicolons', async () => {
    await forget()
    const body = 'BEGIN PERFORM 1; RETURN 7; END'
    await addMigration(
      '1_function',
      `CREATE FUNCTION seven() RETURNS int LANGUAGE plpgsql AS $$ ${body} $$; -- last`,
    )
    await applyMigrations(database.adminUrl, folder)
    expect((await admin.query('SELECT seven()')).rows).toEqual([{ seven: 7 }])
  })

  it('leaves nothing of a migration that fails, and refuses the database from then on', async () => {
    await forget()
    await addMigration('1_broken', 'CREATE TABLE half (id int); SELECT 1/0;')
    await expect(applyMigrations(database.adminUrl, folder)).rejects.toThrow(/division by zero/)
    expect((await admin.query(`SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }])
    await expect(applyMigrations(database.adminUrl, folder)).rejects.toMatchObject({
      reason: 'failed_migration',
      names: ['1_broken'],
    })
  })

  it('begins anew what a kill has cut off', async () => {
    await forget()
    await addMigration('1_table', 'CREATE TABLE mine (id int);')
    await startedOnly('1_table', null)
    expect(await applyMigrations(database.adminUrl, folder)).toEqual(['1_table'])
    expect(await recorded()).toEqual([
      { name: '1_table', finished: false },
      { name: '1_table', finished: true },
    ])
  })

  it('refuses a database that is newer', async () => {
    await admin.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at)
       VALUES (gen_random_uuid(), 'x', '99990101000000_future', now(), now())`,
    )
    const refused = { reason: 'newer_database', names: ['99990101000000_future'] }
    await expect(applyMigrations(database.adminUrl)).rejects.toMatchObject(refused)
    await expect(requireMigrated(database.appUrl)).rejects.toMatchObject(refused)
  })
})

describe('a machine that may not migrate', () => {
  it('accepts exactly the migrations of its code', async () => {
    await expect(requireMigrated(database.appUrl, migrationsFolder)).resolves.toBeUndefined()
  })

  it('refuses a database that lacks some', async () => {
    await forget()
    await addMigration('1_table', 'CREATE TABLE mine (id int);')
    await expect(requireMigrated(database.appUrl, folder)).rejects.toMatchObject({
      reason: 'older_database',
      names: ['1_table'],
    })
  })
})
