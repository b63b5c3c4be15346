import type { PgBoss } from 'pg-boss'
import { settleEach } from '#bin/worker/settle-each'
import { issueCertificate } from '#lib/certificates/issue-certificate'
import { compileBook } from '#lib/handovers/compile-book'
import { compilePackage } from '#lib/handovers/compile-package'
import type { Jobs } from '#lib/jobs/queues'

const polling = { pollingIntervalSeconds: 1, batchSize: 1 } as const
/** An assembly signs by the thousand: while there is more, nothing is waited for. One that fails fails alone. */
const bursting = {
  pollingIntervalSeconds: 1,
  batchSize: 25,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const

/** Lets this process do the jobs. Each is idempotent: done twice, it leaves what it left the first time. */
export async function startJobs(boss: PgBoss): Promise<void> {
  await boss.work<Jobs['seal-certificate']>('seal-certificate', bursting, (jobs) =>
    settleEach(jobs, ({ signingId, edition }) => issueCertificate(signingId, edition, new Date())),
  )
  await boss.work<Jobs['compile-book']>('compile-book', polling, async ([job]) => {
    if (job) await compileBook(job.data, new Date())
  })
  await boss.work<Jobs['prepare-package']>('prepare-package', polling, async ([job]) => {
    if (job) await compilePackage(job.data.handoverId, new Date())
  })
}
