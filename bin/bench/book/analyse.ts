import pg from 'pg'

/** Brings the planner's statistics up to date, as the server itself does some minutes after much was written. */
export async function analyse(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('ANALYZE').finally(() => client.end())
}
