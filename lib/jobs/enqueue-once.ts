import type { Db } from '#lib/db'
import { enqueue } from '#lib/jobs/enqueue'
import { isQueued } from '#lib/jobs/is-queued'
import type { JobName, Jobs } from '#lib/jobs/queues'

/** Adds a job unless the same one waits or runs already; of several at the same moment one adds it. */
export async function enqueueOnce<Name extends JobName>(tx: Db, name: Name, data: Jobs[Name]): Promise<void> {
  const job = `${name} ${JSON.stringify(data)}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${job}, 41))`
  if (!(await isQueued(tx, name, data))) await enqueue(tx, name, data)
}
