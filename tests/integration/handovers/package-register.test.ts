import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db'
import { compilePackage } from '#lib/handovers/compile-package'
import { placeInRegister } from '#lib/handovers/package/place-in-register'
import { numberRegion } from '#lib/register/number-region'
import { writeCheckpoint } from '#lib/register/write-checkpoint'
import { makeEvents } from '#tests/factories/facts'
import { makePackaged } from '#tests/factories/packaged'
import { makeRegion } from '#tests/factories/region'
import { installTestSeal } from '#tests/integration/install-test-seal'
import { openRegister, type Register, scribble } from '#tests/integration/register/open-register'

// A package is made of what the register holds rightly, or not at all.

let register: Register

beforeAll(async () => {
  register = await openRegister()
  await installTestSeal()
})
afterAll(() => register.close())

const packages = (handoverId: string) => db().handoverPackage.count({ where: { handoverId } })

it('is not made when the register holds another leaf of a signing, and nothing is sealed', async () => {
  const { handoverId, regionId, people } = await makePackaged()
  await numberRegion(regionId, new Date())
  const change = `UPDATE "RegisterLeaf" SET "leafHash" = $2 WHERE "factId" = $1`
  await register.tamper('RegisterLeaf', change, [people[1]?.id, randomBytes(32)])
  await expect(compilePackage(handoverId, new Date())).rejects.toThrow(`leaf of signing ${people[1]?.id}`)
  expect(await packages(handoverId)).toBe(0)
  expect(await db().checkpoint.count({ where: { regionId } })).toBe(0)
})

it('is not kept from coming by a fault of another region', async () => {
  const { handoverId } = await makePackaged()
  const { id: elsewhere } = await makeRegion()
  await makeEvents(elsewhere, 1)
  const row = `INSERT INTO "PendingFact" VALUES ('unheard-of', $1, $2)`
  await register.tamper('PendingFact', row, [randomUUID(), elsewhere])
  await compilePackage(handoverId, new Date())
  expect(await packages(handoverId)).toBe(1)
})

it('is not made under a checkpoint without our seal, and comes with the next fact', async () => {
  const { handoverId, regionId } = await makePackaged()
  await numberRegion(regionId, new Date())
  await writeCheckpoint(regionId, scribble, new Date())
  const place = () => placeInRegister(regionId, { signings: [] }, new Date())
  await expect(place()).rejects.toThrow('bears no seal of ours')
  await makeEvents(regionId, 1)
  expect((await place()).checkpoint.signature.length).toBeGreaterThan(1000)
  await compilePackage(handoverId, new Date())
  expect(await packages(handoverId)).toBe(1)
})
