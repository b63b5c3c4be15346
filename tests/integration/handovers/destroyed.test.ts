import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db'
import { compileBook } from '#lib/handovers/compile-book'
import { compilePackage } from '#lib/handovers/compile-package'
import { getPackage } from '#lib/handovers/get-package'
import { getProvisionalBook } from '#lib/handovers/get-provisional-book'
import { openHandoverBook } from '#lib/handovers/open-handover-book'
import { openPackage } from '#lib/handovers/open-package'
import { openProvisionalBook } from '#lib/handovers/open-provisional-book'
import { prepareBook } from '#lib/handovers/prepare-book'
import { preparePackage } from '#lib/handovers/prepare-package'
import { requestProvisionalBook } from '#lib/handovers/request-provisional-book'
import { makePackaged } from '#tests/factories/packaged'
import { makeStaff } from '#tests/factories/staff'
import { asOwner } from '#tests/integration/as-owner'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
})
afterAll(() => database.close())

/** What an order of destruction of two people takes away after retention: contents and files, never the signings. */
async function destroy(campaignId: string, regionId: string): Promise<void> {
  const [one, two] = [
    await makeStaff({ regionId, role: 'BKD_OFFICER' }),
    await makeStaff({ regionId, role: 'BKD_ADMIN' }),
  ]
  const order = await db().destructionOrder.create({
    data: {
      ...{
        campaignId,
        reason: 'Masa simpan berakhir.',
        requestedById: one.accountId,
        requestedAt: new Date(),
      },
      ...{ approvedById: two.accountId, approvedAt: new Date() },
    },
    select: { id: true },
  })
  await asOwner(
    `BEGIN;
     UPDATE "Campaign" SET "retentionUntil" = now() - interval '1 day';
     SELECT set_config('ikrar.destruction_order', '${order.id}', true);
     DELETE FROM "SigningSnapshot"; DELETE FROM "SigningMark"; DELETE FROM "StoredFile";
     COMMIT`,
    [],
  )
}

it('what was destroyed is neither made nor given out, and the officer is told so', async () => {
  const { handoverId, campaignId, opdId, regionId, bkd } = await makePackaged()
  const [now, place] = [new Date(), { campaignId, opdId }]
  await compilePackage(handoverId, now)
  await compileBook({ ...place, accountId: null }, now)
  const count = async () => [await db().book.count(), await db().handoverPackage.count()]
  const before = await count()
  await destroy(campaignId, regionId)
  const destroyed = { ok: false, reason: 'destroyed' }
  expect(await prepareBook(bkd, { handoverId }, now)).toEqual(destroyed)
  expect(await openHandoverBook(bkd, { handoverId, volume: 1 }, now)).toEqual(destroyed)
  expect(await preparePackage(bkd, { handoverId }, now)).toEqual(destroyed)
  expect(await openPackage(bkd, { handoverId }, now)).toEqual(destroyed)
  expect(await getPackage(bkd, handoverId, now)).toEqual({ state: 'destroyed' })
  expect(await requestProvisionalBook(bkd, place, now)).toEqual(destroyed)
  expect(await openProvisionalBook(bkd, { ...place, volume: 1 }, now)).toEqual(destroyed)
  expect(await getProvisionalBook(bkd, place)).toEqual({
    volumes: null,
    isPreparing: false,
    isDestroyed: true,
  })
  await compilePackage(handoverId, now)
  await compileBook({ handoverId }, now)
  await compileBook({ ...place, accountId: null }, now)
  expect(await count()).toEqual(before)
})
