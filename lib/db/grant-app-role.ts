import pg from 'pg'
import { APPEND_ONLY_TABLES } from '#lib/db/append-only'
import { DELETABLE_TABLES, UPDATABLE_COLUMNS } from '#lib/db/updatable-columns'

const { escapeIdentifier } = pg
const migrationsTable = '_prisma_migrations'
const columnsByTable = new Map<string, readonly string[]>(Object.entries(UPDATABLE_COLUMNS))
const deletable: readonly string[] = DELETABLE_TABLES

async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  )
  return rows.map(({ name }) => name)
}

function grantsOnTable(table: string, role: string): string[] {
  const target = `ON TABLE public.${escapeIdentifier(table)}`
  // Takes the rights to single columns along.
  const grants = [`REVOKE ALL ${target} FROM ${role}`]
  if (table === migrationsTable) return [...grants, `GRANT SELECT ${target} TO ${role}`]
  grants.push(`GRANT SELECT, INSERT ${target} TO ${role}`)
  const columns = columnsByTable.get(table)?.map((column) => escapeIdentifier(column))
  if (columns) grants.push(`GRANT UPDATE (${columns.join(', ')}) ${target} TO ${role}`)
  if (deletable.includes(table)) grants.push(`GRANT DELETE ${target} TO ${role}`)
  return grants
}

/** Temporary tables are nobody's business here; one could bear the name of a real one. */
async function refuseTemporaryTables(client: pg.Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
  return rows.flatMap(({ name }) =>
    ['PUBLIC', role].map((whom) => `REVOKE TEMPORARY ON DATABASE ${escapeIdentifier(name)} FROM ${whom}`),
  )
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
 * everywhere, changes the columns of `updatable-columns`, deletes next to nothing, and owns nothing, temporary tables
 * included. Run after every migration; running it again changes nothing. Throws when a named table does not exist or
 * is both append-only and changed, since a misspelt name would quietly leave a table open.
 */
export async function grantAppRole(adminUrl: string, roleName: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const tables = await listTables(client)
    const named = [...APPEND_ONLY_TABLES, ...columnsByTable.keys(), ...deletable]
    const missing = named.filter((table) => !tables.includes(table))
    if (missing.length > 0) throw new Error(`Named tables that do not exist: ${missing.join(', ')}`)
    const open = APPEND_ONLY_TABLES.filter((table) => columnsByTable.has(table) || deletable.includes(table))
    if (open.length > 0) throw new Error(`Append-only tables with a right to change: ${open.join(', ')}`)
    const role = escapeIdentifier(roleName)
    const statements = [
      'BEGIN',
      ...(await refuseTemporaryTables(client, role)),
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
