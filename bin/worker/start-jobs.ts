import type { PgBoss } from 'pg-boss'
import { issueCertificate } from '#lib/certificates/issue-certificate'
import { compileBook } from '#lib/handovers/compile-book'
import { compilePackage } from '#lib/handovers/compile-package'
import type { Jobs } from '#lib/jobs/queues'

/** Lets this process do the jobs. Each is idempotent: done twice, it leaves what it left the first time. */
export async function startJobs(boss: PgBoss): Promise<void> {
  const polling = { pollingIntervalSeconds: 1, batchSize: 1 }
  await boss.work<Jobs['seal-certificate']>('seal-certificate', polling, async ([job]) => {
    if (job) await issueCertificate(job.data.signingId, job.data.edition, new Date())
  })
  await boss.work<Jobs['compile-book']>('compile-book', polling, async ([job]) => {
    if (job) await compileBook(job.data, new Date())
  })
  await boss.work<Jobs['prepare-package']>('prepare-package', polling, async ([job]) => {
    if (job) await compilePackage(job.data.handoverId, new Date())
  })
}
