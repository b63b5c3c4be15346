import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { wholeSchema, withSchemaEngine } from '#lib/db/schema-engine'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let migrated: TestDatabase

beforeAll(async () => {
  migrated = await openTestDatabase()
})
afterAll(() => migrated.close())

/** The SQL that makes the schema as it is written today, from nothing. */
function writeWholeSchema(adminUrl: string): Promise<string> {
  const path = 'prisma/schema.prisma'
  return withSchemaEngine(adminUrl, async (engine) => {
    const to = { tag: 'schemaDatamodel' as const, files: [{ path, content: await readFile(path, 'utf8') }] }
    const options = { script: true, exitCode: null, shadowDatabaseUrl: null, filters: wholeSchema }
    return (await engine.diff({ from: { tag: 'empty' }, to, ...options })).stdout ?? ''
  })
}

/** Every column of every table of one schema, as the database itself describes it. */
async function describeColumns(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, datetime_precision,
       replace(coalesce(column_default, '-'), $1 || '.', '')) AS line
     FROM information_schema.columns
     WHERE table_schema = $1 AND table_name <> '_prisma_migrations' ORDER BY 1`,
    [schema],
  )
  return rows.map(({ line }) => line)
}

it('the migrations make exactly the tables that the schema describes', async () => {
  const client = new pg.Client({ connectionString: migrated.adminUrl })
  await client.connect()
  try {
    const before = await describeColumns(client, 'public')
    expect(before.length).toBeGreaterThan(200)
    await client.query('CREATE SCHEMA fresh; SET search_path = fresh')
    await client.query((await writeWholeSchema(migrated.adminUrl)).replaceAll('"public".', ''))
    expect(await describeColumns(client, 'fresh')).toEqual(before)
  } finally {
    await client.end()
  }
})
