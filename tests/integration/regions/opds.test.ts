import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { changeOpd } from '#lib/regions/change-opd'
import { createOpd } from '#lib/regions/create-opd'
import { getOpd, listOpds } from '#lib/regions/queries'
import type { CreateOpdInput } from '#lib/regions/schema'
import { makeRegion } from '#tests/factories/region'
import { makeStaff } from '#tests/factories/staff'
import { makeStrangers } from '#tests/integration/bkd-strangers'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { warmPool } from '#tests/integration/warm-pool'

let database: TestDatabase
let regionId: string
let officer: StaffActor

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion()).id
  officer = await makeStaff({ regionId, role: 'BKD_OFFICER' })
})
afterAll(() => database.close())

const opd = (name: string, aliases: string[] = []): CreateOpdInput => ({
  name,
  shortName: null,
  aliases,
  helpName: 'Meja Bantuan',
  helpPhone: null,
})

async function create(input: CreateOpdInput): Promise<string> {
  const result = await createOpd(officer, input, new Date())
  if (!result.ok) throw new Error(result.reason)
  return result.opdId
}

describe('agencies', () => {
  it('are created and changed, without repeats among their names', async () => {
    const opdId = await create(opd('Dinas Kesehatan', ['Dinkes', 'DINKES', 'dinas  kesehatan']))
    expect(await getOpd(officer, opdId)).toMatchObject({ name: 'Dinas Kesehatan', aliases: ['Dinkes'] })
    const changed = { opdId, ...opd('Dinas Kesehatan Kota', ['Dinkes']) }
    expect(await changeOpd(officer, changed, new Date())).toEqual({ ok: true })
    expect(await getOpd(officer, opdId)).toMatchObject({ name: 'Dinas Kesehatan Kota' })
    const trace = await db().auditEvent.findMany({
      where: { subjectId: opdId },
      select: { event: true, data: true },
      orderBy: { id: 'asc' },
    })
    expect(trace).toEqual([
      { event: 'opd.created', data: {} },
      { event: 'opd.changed', data: { fields: ['name'] } },
    ])
  })

  it('do not share a name or alias, also when many are created at once', async () => {
    await create(opd('Badan Pendapatan Daerah', ['Bapenda']))
    const taken = await createOpd(officer, opd('Badan Penerimaan', ['BAPENDA']), new Date())
    expect(taken).toEqual({ ok: false, reason: 'name_taken', name: 'BAPENDA' })
    const spellings = Array.from({ length: 8 }, (_, index) => `Satpol${' '.repeat(index + 1)}PP`)
    await warmPool()
    const results = await Promise.all(spellings.map((name) => createOpd(officer, opd(name), new Date())))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('of another region, and for those who are not BKD, are like absent ones', async () => {
    const opdId = await create(opd('Dinas Pertanian'))
    for (const stranger of await makeStrangers(regionId)) {
      expect(await getOpd(stranger, opdId)).toBeNull()
      expect((await listOpds(stranger, new Date())).some(({ id }) => id === opdId)).toBe(false)
      const changed = await changeOpd(stranger, { opdId, ...opd('Dinas Titipan') }, new Date())
      expect(changed).toEqual({ ok: false, reason: 'not_found' })
    }
    const absent = await changeOpd(officer, { opdId: randomUUID(), ...opd('Dinas Entah') }, new Date())
    expect(absent).toEqual({ ok: false, reason: 'not_found' })
    expect(await getOpd(officer, opdId)).toMatchObject({ name: 'Dinas Pertanian' })
  })
})
