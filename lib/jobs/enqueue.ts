import type { Db } from '#lib/db'
import { openQueue } from '#lib/jobs/open-queue'
import type { JobName, Jobs } from '#lib/jobs/queues'

/**
 * Adds jobs on the given transaction: they come to be with the state that needs them, or not at all. (pg-boss writes
 * through the transaction's own connection.)
 */
export async function enqueueMany<Name extends JobName>(
  tx: Db,
  name: Name,
  jobs: Jobs[Name][],
): Promise<void> {
  if (jobs.length === 0) return
  const boss = await openQueue()
  await boss.insert(
    name,
    jobs.map((data) => ({ data })),
    { db: { executeSql: async (text, values = []) => ({ rows: await query(tx, text, values) }) } },
  )
}

/** One job; see `enqueueMany`. */
export async function enqueue<Name extends JobName>(tx: Db, name: Name, data: Jobs[Name]): Promise<void> {
  await enqueueMany(tx, name, [data])
}

async function query(tx: Db, text: string, values: unknown[]): Promise<unknown[]> {
  const rows: unknown = await tx.$queryRawUnsafe(text, ...values)
  return Array.isArray(rows) ? rows : []
}
