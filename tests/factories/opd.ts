import { db } from '#lib/db'
import { nextSerial } from '#tests/factories/serial'

export type MadeOpd = { id: string; regionId: string; name: string }

/** An agency of a region. */
export async function makeOpd(wishes: { regionId: string; name?: string }): Promise<MadeOpd> {
  return db().opd.create({
    data: { regionId: wishes.regionId, name: wishes.name ?? `Dinas Uji ${nextSerial()}` },
    select: { id: true, regionId: true, name: true },
  })
}

export type MadeWorkUnit = { id: string; opdId: string; name: string }

/** A unit of an agency, below another unit when `parentId` is given. */
export async function makeWorkUnit(wishes: {
  opdId: string
  parentId?: string
  name?: string
}): Promise<MadeWorkUnit> {
  const { opdId, parentId = null } = wishes
  return db().workUnit.create({
    data: { opdId, parentId, name: wishes.name ?? `Bidang Uji ${nextSerial()}` },
    select: { id: true, opdId: true, name: true },
  })
}
