import { PgBoss } from 'pg-boss'
import { QUEUES } from '#lib/jobs/queues'

/**
 * Creates or upgrades the tables of the job queue (schema `pgboss`) and its queues as the owner, so that the
 * application can use them with its lesser role. Does no job itself.
 */
export async function installJobTables(adminUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: adminUrl, supervise: false, schedule: false, max: 2 })
  let fault: Error | undefined
  boss.on('error', (error) => {
    fault = error
  })
  await boss.start()
  try {
    for (const [name, options] of Object.entries(QUEUES)) {
      await boss.createQueue(name, options)
      await boss.updateQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  if (fault) throw fault
}
