import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { APPEND_ONLY_TABLES } from '#lib/db/append-only'
import { prepareDatabase } from '#lib/db/prepare-database'
import { DELETABLE_TABLES, UPDATABLE_COLUMNS } from '#lib/db/updatable-columns'
import { appRole } from '#lib/env/evaluation'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let app: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  app = new pg.Client({ connectionString: database.appUrl })
  await app.connect()
})

afterAll(async () => {
  await app.end()
  await database.close()
})

type Rights = {
  table: string
  reads: boolean
  adds: boolean
  changes: boolean
  deletes: boolean
  empties: boolean
}

async function rights(): Promise<Rights[]> {
  const { rows } = await app.query<Rights>(`
    SELECT tablename AS table,
      has_table_privilege(name, 'SELECT') AS reads,
      has_table_privilege(name, 'INSERT') AS adds,
      has_table_privilege(name, 'UPDATE') AS changes,
      has_table_privilege(name, 'DELETE') AS deletes,
      has_table_privilege(name, 'TRUNCATE') AS empties
    FROM pg_tables, LATERAL (SELECT format('%I.%I', schemaname, tablename)) AS qualified (name)
    WHERE schemaname = 'public' ORDER BY tablename`)
  return rows
}

describe('the rights of the lesser role', () => {
  it('reads and adds in every table, and never empties one', async () => {
    const tables = (await rights()).filter(({ table }) => table !== '_prisma_migrations')
    expect(tables.length).toBeGreaterThan(APPEND_ONLY_TABLES.length)
    expect(tables.filter(({ reads, adds, empties }) => !reads || !adds || empties)).toEqual([])
  })

  it('changes exactly the columns that a desk changes', async () => {
    const { rows } = await app.query<{ table: string; column: string }>(`
      SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND has_column_privilege(format('%I', table_name), column_name, 'UPDATE')`)
    const granted = rows.map(({ table, column }) => `${table}.${column}`)
    const named = Object.entries(UPDATABLE_COLUMNS).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    )
    expect(granted.sort()).toEqual(named.sort())
    expect((await rights()).filter(({ changes }) => changes)).toEqual([])
    expect(APPEND_ONLY_TABLES.filter((table) => table in UPDATABLE_COLUMNS)).toEqual([])
  })

  it('deletes only what is nobody’s record', async () => {
    const deletable = (await rights()).filter(({ deletes }) => deletes).map(({ table }) => table)
    expect(deletable).toEqual(DELETABLE_TABLES)
  })

  it('only reads the list of migrations', async () => {
    const migrations = (await rights()).find(({ table }) => table === '_prisma_migrations')
    expect(migrations).toMatchObject({ reads: true, adds: false, changes: false, deletes: false })
  })

  it('cannot make tables of its own', async () => {
    await expect(app.query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/)
  })

  it('is what the application connects with', async () => {
    const [row] = await db().$queryRaw<{ name: string }[]>`SELECT current_user::text AS name`
    expect(row).toEqual({ name: appRole })
  })

  it('stays the same when everything is prepared again', async () => {
    const before = await rights()
    expect(await prepareDatabase(database.adminUrl, appRole)).toEqual([])
    expect(await rights()).toEqual(before)
  })
})
