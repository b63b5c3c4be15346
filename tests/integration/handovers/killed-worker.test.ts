import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { HEAP_FLAGS } from '#bin/worker/heap-flags'
import { db } from '#lib/db'
import { findHandoverBook } from '#lib/handovers/find-book'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeHandover } from '#tests/factories/handover'
import { makeRegion } from '#tests/factories/region'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

// The worker as it runs in production, killed as a machine does it.

let database: TestDatabase
let campaign: MadeCampaign
const workers: ChildProcess[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  campaign = await makeCampaign({ regionId: (await makeRegion()).id })
})
afterEach(async () => {
  for (const worker of workers.splice(0)) await kill(worker)
})
afterAll(() => database.close())

/** A worker of its own, which does the jobs of this test's database. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [...HEAP_FLAGS, 'bin/worker.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  workers.push(worker)
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const ended = once(worker, 'exit')
  worker.kill('SIGKILL')
  await ended
}

const listVolumes = (handoverId: string) =>
  db().book.findMany({
    where: { handoverId },
    select: { id: true, revision: true, volume: true, volumes: true, people: true },
    orderBy: [{ revision: 'asc' }, { volume: 'asc' }],
  })

it('a book whose worker was killed in the middle is complete after a restart, once', async () => {
  const { handoverId } = await makeHandover(campaign, 1200)
  const first = startWorker()
  await expect.poll(() => listVolumes(handoverId), { timeout: 60_000, interval: 10 }).not.toEqual([])
  await kill(first)
  const before = await listVolumes(handoverId)
  expect(before.length).toBeLessThan(3)
  startWorker()
  const find = () => findHandoverBook(handoverId, new Date())
  await expect.poll(find, { timeout: 60_000, interval: 200 }).not.toBeNull()
  const after = await listVolumes(handoverId)
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.map(({ revision, volume, volumes, people }) => [revision, volume, volumes, people])).toEqual([
    [1, 1, 3, 500],
    [1, 2, 3, 500],
    [1, 3, 3, 200],
  ])
  const where = { subjectId: handoverId, event: 'book.compiled' }
  expect(await db().auditEvent.count({ where })).toBe(1)
}, 180_000)
