import pg from 'pg'
import { openTestDatabase } from '#tests/integration/database'

/** PostgreSQL's codes for what a trigger or a missing right refuses. */
export const restrictViolation = '23001'
export const noRight = '42501'

export type Archive = {
  /** Owns the tables: not even the owner gets past a trigger. */
  owner: pg.Client
  /** The lesser role, as the application has it. */
  app: pg.Client
  /** A further connection of the lesser role, for what happens at the same moment. */
  connect: () => Promise<pg.Client>
  adminUrl: string
  close: () => Promise<void>
}

/** A fresh database with raw connections to it; `db()` works beside them. */
export async function openArchive(): Promise<Archive> {
  const database = await openTestDatabase()
  const clients: pg.Client[] = []
  const open = async (connectionString: string) => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    clients.push(client)
    return client
  }
  return {
    owner: await open(database.adminUrl),
    app: await open(database.appUrl),
    connect: () => open(database.appUrl),
    adminUrl: database.adminUrl,
    close: async () => {
      for (const client of clients) await client.end()
      await database.close()
    },
  }
}

export type Step = readonly [sql: string, values?: readonly unknown[]]

/** Runs SQL and tells which constraint or code refused it, or 'accepted'. */
export async function refusal(client: pg.Client, sql: string, values: readonly unknown[] = []) {
  try {
    await client.query(sql, [...values])
    return 'accepted'
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return error.constraint ?? error.code ?? 'unknown'
  }
}

/** Runs several statements as one transaction and tells what refused it, the commit included. */
export async function refusalOf(client: pg.Client, steps: readonly Step[]): Promise<string> {
  await client.query('BEGIN')
  for (const [sql, values] of steps) {
    const answer = await refusal(client, sql, values)
    if (answer === 'accepted') continue
    await client.query('ROLLBACK')
    return answer
  }
  return refusal(client, 'COMMIT')
}
