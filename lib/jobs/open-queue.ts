import { PgBoss } from 'pg-boss'
import { env } from '#lib/env'

const kept = globalThis as typeof globalThis & { ikrarQueue?: Promise<PgBoss> }

/** This process's way into the job queue, for adding jobs only: the worker process does them. Opened on first use. */
export function openQueue(): Promise<PgBoss> {
  kept.ikrarQueue ??= start().catch((error: unknown) => {
    delete kept.ikrarQueue
    throw error
  })
  return kept.ikrarQueue
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env.databaseUrl,
    migrate: false,
    supervise: false,
    schedule: false,
    max: 2,
  })
  boss.on('error', (error) => console.error('job queue:', error.message))
  await boss.start()
  return boss
}
