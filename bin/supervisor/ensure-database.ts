import pg from 'pg'
import { adminRole, appRole, databaseName } from '#lib/env/evaluation'

const { escapeIdentifier, escapeLiteral } = pg

export type RolePasswords = { adminPassword: string; appPassword: string }

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  const verb = found.rowCount ? 'ALTER' : 'CREATE'
  await client.query(`${verb} ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`)
}

/**
 * Creates on the embedded server what is missing: the role that owns the tables, the lesser role that the
 * application uses, and the database. `superuserUrl` connects to the database `postgres`.
 */
export async function ensureDatabase(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await ensureRole(client, adminRole, passwords.adminPassword)
    await ensureRole(client, appRole, passwords.appPassword)
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
    if (!found.rowCount) await client.query(`CREATE DATABASE ${databaseName} OWNER ${adminRole}`)
  } finally {
    await client.end()
  }
}
