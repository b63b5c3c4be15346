import type pg from 'pg'

/** All rows of all tables as one text, ordered, so that two dumps can be compared and anything in them be found. */
export async function dumpDatabase(client: pg.Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ text: string }>(
      `SELECT to_jsonb(t)::text AS text FROM ${name} t ORDER BY 1`,
    )
    parts.push(name, ...rows.map(({ text }) => text))
  }
  return parts.join('\n')
}
