import { hostname } from 'node:os'
import { db } from '#lib/db'

const every = 5_000
const forgottenAfter = 24 * 60 * 60 * 1000

async function beat(id: string): Promise<void> {
  const at = new Date()
  await db().workerHeartbeat.upsert({
    where: { id },
    create: { id, at },
    update: { at },
    select: { id: true },
  })
}

/**
 * Writes every five seconds that this worker lives, which the health page reads. The first beat must succeed;
 * later ones that fail are only told, since the queue itself waits for the database to come back. Returns what
 * ends the beat and takes the row away.
 */
export async function keepHeartbeat(): Promise<() => Promise<void>> {
  const id = `${hostname()}:${process.pid}`
  await db().workerHeartbeat.deleteMany({ where: { at: { lt: new Date(Date.now() - forgottenAfter) } } })
  await beat(id)
  const timer = setInterval(() => {
    beat(id).catch((error: Error) => console.error('heartbeat:', error.message))
  }, every)
  return async () => {
    clearInterval(timer)
    await db().workerHeartbeat.deleteMany({ where: { id } })
  }
}
