import { PgBoss } from 'pg-boss'
import { keepHeartbeat } from '#bin/worker/keep-heartbeat'
import { startJobs } from '#bin/worker/start-jobs'
import { db } from '#lib/db'
import { env } from '#lib/env'

// Does the jobs of the queue (sealing, compiling) apart from the web server, so that no page waits for them.

const boss = new PgBoss({ connectionString: env.databaseUrl, migrate: false, reindex: false, max: 5 })
boss.on('error', (error) => console.error('job queue:', error.message))

await boss.start()
await startJobs(boss)
const endHeartbeat = await keepHeartbeat()
process.send?.('ready')

/** Finishes the jobs in hand, takes no more, and ends. */
async function stop(): Promise<void> {
  await endHeartbeat()
  await boss.stop({ graceful: true, timeout: 15_000 })
  await db().$disconnect()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)
