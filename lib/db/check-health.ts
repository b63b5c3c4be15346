import { db } from '#lib/db'

export type Health = { ok: boolean; database: boolean; worker: boolean }

const heartbeatSeconds = 30
const patienceMs = 3_000

function fresherThan(since: Date): Promise<boolean> {
  return db()
    .workerHeartbeat.count({ where: { at: { gt: since } } })
    .then((count) => count > 0)
}

function outOfPatience(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('The database does not answer.')), patienceMs).unref()
  })
}

/**
 * Whether the database answers within three seconds and a worker has shown itself in the last thirty. A
 * database that does not answer is part of the verdict, not a fault.
 */
export async function checkHealth(now: Date): Promise<Health> {
  const since = new Date(now.getTime() - heartbeatSeconds * 1000)
  try {
    const worker = await Promise.race([fresherThan(since), outOfPatience()])
    return { ok: worker, database: true, worker }
  } catch {
    return { ok: false, database: false, worker: false }
  }
}
