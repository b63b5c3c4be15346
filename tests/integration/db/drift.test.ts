import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { wholeSchema, withSchemaEngine } from '#lib/db/schema-engine'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

// The migrations must lead to what prisma/schema.prisma says. The engine cannot describe a live database through
// the adapter, so a second schema is built from the Prisma schema alone and both are compared as PostgreSQL
// describes them. Checks, triggers and partial indexes are only in the migrations.

let database: TestDatabase
let admin: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})

afterAll(async () => {
  await admin.end()
  await database.close()
})

/** The SQL that builds an empty database from prisma/schema.prisma. */
async function schemaSql(): Promise<string> {
  const content = await readFile('prisma/schema.prisma', 'utf8')
  return withSchemaEngine(database.adminUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'prisma/schema.prisma', content }] },
      script: true,
      exitCode: null,
      filters: wholeSchema,
    })
    return stdout ?? ''
  })
}

const describeColumns = `
  SELECT table_name, column_name, udt_name, is_nullable, character_maximum_length, datetime_precision,
    replace(column_default, table_schema || '.', '') AS column_default
  FROM information_schema.columns WHERE table_schema = current_schema() AND table_name <> '_prisma_migrations'
  ORDER BY table_name, column_name`

const describeEnums = `
  SELECT t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) AS labels
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
  WHERE t.typnamespace = current_schema()::regnamespace GROUP BY t.typname ORDER BY t.typname`

const describeIndexes = `
  SELECT replace(indexdef, ' ' || schemaname || '.', ' ') AS definition
  FROM pg_indexes WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' ORDER BY 1`

async function describeSchema(schema: string) {
  await admin.query(`SET search_path = ${schema}`)
  const [columns, enums, indexes] = [
    await admin.query(describeColumns),
    await admin.query(describeEnums),
    await admin.query<{ definition: string }>(describeIndexes),
  ]
  return {
    columns: columns.rows,
    enums: enums.rows,
    indexes: indexes.rows.map(({ definition }) => definition),
  }
}

it('the migrations lead to the tables, columns and enums of the Prisma schema', async () => {
  const sql = (await schemaSql()).replaceAll('"public"', 'fresh')
  await admin.query(`CREATE SCHEMA fresh; SET search_path = fresh; ${sql}`)
  const fresh = await describeSchema('fresh')
  const migrated = await describeSchema('public')
  expect(fresh.columns.length).toBeGreaterThan(100)
  expect(migrated.columns).toEqual(fresh.columns)
  expect(migrated.enums).toEqual(fresh.enums)
  expect(fresh.indexes.filter((definition) => !migrated.indexes.includes(definition))).toEqual([])
})
