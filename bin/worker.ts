import { PgBoss } from 'pg-boss'
import { keepHeartbeat } from '#bin/worker/keep-heartbeat'
import { keepRegister } from '#bin/worker/keep-register'
import { startJobs } from '#bin/worker/start-jobs'
import { getSealer } from '#lib/certificates/get-sealer'
import { db } from '#lib/db'
import { env } from '#lib/env'

// Does the jobs of the queue (sealing, compiling) and keeps the register, apart from the web server, so that no page
// waits for them.

const boss = new PgBoss({
  connectionString: env.databaseUrl,
  migrate: false,
  reindex: false,
  max: 5,
  // How often it looks for jobs whose worker has fallen silent: they come back within half a minute.
  superviseIntervalSeconds: 5,
  monitorIntervalSeconds: 5,
})
boss.on('error', (error) => console.error('job queue:', error.message))

await boss.start()
await startJobs(boss)
const endHeartbeat = await keepHeartbeat()
const endRegister = keepRegister(() => getSealer('certificates'))
process.send?.('ready')

/** Finishes the jobs in hand, takes no more, and ends. */
async function stop(): Promise<void> {
  await endHeartbeat()
  await Promise.all([boss.stop({ graceful: true, timeout: 15_000 }), endRegister()])
  await db().$disconnect()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)
