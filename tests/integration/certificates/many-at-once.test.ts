import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startJobs } from '#bin/worker/start-jobs'
import { db } from '#lib/db'
import { env } from '#lib/env'
import { enqueueMany } from '#lib/jobs/enqueue'
import { makeAgency } from '#tests/factories/agency'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

const MANY = 60

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
})
afterAll(() => database.close())

async function sign(): Promise<string[]> {
  const { campaign, opd } = await makeAgency()
  const signings: string[] = []
  for (let index = 0; index < MANY; index += 1) {
    const signatory = await makeSignatory({ campaignId: campaign.id, opdId: opd.id })
    signings.push((await makeSigning({ signatoryId: signatory.id })).id)
  }
  return signings
}

it('an assembly is sealed in one go, and a job that fails holds nobody up', { timeout: 90_000 }, async () => {
  const signings = await sign()
  const wanted = [randomUUID(), ...signings].map((signingId) => ({ signingId, edition: 1 as const }))
  await db().$transaction((tx) => enqueueMany(tx, 'seal-certificate', wanted))
  const boss = new PgBoss({ connectionString: env.databaseUrl, migrate: false, reindex: false, max: 2 })
  await boss.start()
  await startJobs(boss)
  try {
    // One job a second, as an idle queue is polled, would take twice as long as this.
    const waiting = { timeout: (MANY * 1000) / 2, interval: 200 }
    await vi.waitFor(async () => expect(await db().certificate.count()).toBe(MANY), waiting)
  } finally {
    await boss.stop({ graceful: true, timeout: 10_000 })
  }
  const states = await db().$queryRaw<{ state: string; count: number }[]>`
    SELECT state::text AS "state", count(*)::int AS "count" FROM pgboss.job
    WHERE name = 'seal-certificate' GROUP BY state ORDER BY state`
  expect(states).toEqual([
    { state: 'completed', count: MANY },
    { state: 'retry', count: 1 },
  ])
})
