import pg from 'pg'
import { APPEND_ONLY_TABLES } from '#lib/db/append-only'

const { escapeIdentifier } = pg
const migrationsTable = '_prisma_migrations'

async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  )
  return rows.map(({ name }) => name)
}

function grantsOnTable(table: string, role: string): string[] {
  const target = `ON TABLE public.${escapeIdentifier(table)}`
  const allowed =
    table === migrationsTable
      ? 'SELECT'
      : APPEND_ONLY_TABLES.includes(table)
        ? 'SELECT, INSERT'
        : 'SELECT, INSERT, UPDATE, DELETE'
  return [`REVOKE ALL ${target} FROM ${role}`, `GRANT ${allowed} ${target} TO ${role}`]
}

function grantsOnSchema(schema: string, role: string): string[] {
  return [
    `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`,
  ]
}

/**
 * Gives the application's role exactly what it needs and takes away what it must not have: it reads and adds
 * everywhere, changes and deletes only where a table is not append-only, and owns nothing. Run after every
 * migration; running it again changes nothing. Throws when an append-only table does not exist, since a
 * misspelt name would quietly leave a table open.
 */
export async function grantAppRole(adminUrl: string, roleName: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const tables = await listTables(client)
    const missing = APPEND_ONLY_TABLES.filter((table) => !tables.includes(table))
    if (missing.length > 0) throw new Error(`Append-only tables that do not exist: ${missing.join(', ')}`)
    const role = escapeIdentifier(roleName)
    const statements = [
      'BEGIN',
      ...grantsOnSchema('public', role),
      ...tables.flatMap((table) => grantsOnTable(table, role)),
      ...grantsOnSchema('pgboss', role),
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${role}`,
      'COMMIT',
    ]
    await client.query(statements.join(';\n'))
  } finally {
    await client.end()
  }
}
