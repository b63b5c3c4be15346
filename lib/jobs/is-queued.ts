import type { Db } from '#lib/db'
import type { JobName } from '#lib/jobs/queues'

/** True while a job whose data has these members waits, runs, or is to be tried again. */
export async function isQueued(
  tx: Db,
  name: JobName,
  members: Record<string, string | number | null>,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job
    WHERE name = ${name} AND state IN ('created', 'retry', 'active') AND data @> ${JSON.stringify(members)}::jsonb
    LIMIT 1`
  return rows.length > 0
}
