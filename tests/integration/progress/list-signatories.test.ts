import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { keyedHash } from '#lib/access/keyed-hash'
import { db } from '#lib/db'
import { type ListFilter, readListFilter } from '#lib/progress/list-filter'
import { listSignatories } from '#lib/progress/list-signatories'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeExcuse, makeRefusal } from '#tests/factories/standing'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  agency = await makeAgency()
})

async function list(actor: Actor | null, wishes: Partial<ListFilter> & { opdId?: string } = {}) {
  const { opdId = null, ...filter } = wishes
  const wanted = { campaignId: agency.campaign.id, opdId, ...readListFilter({}), ...filter }
  const result = await listSignatories(actor, wanted, new Date())
  if (!result.ok) throw new Error(result.reason)
  return result
}

const namesOf = async (...given: Parameters<typeof list>) =>
  (await list(...given)).people.map(({ name }) => name)

const place = () => ({ campaignId: agency.campaign.id, opdId: agency.opd.id })

describe('the list of people', () => {
  it('is sorted by unit and roster order', async () => {
    const unit = await makeWorkUnit({ opdId: agency.opd.id, name: 'Bidang A' })
    await makeSignatory({ ...place(), workUnitId: unit.id, name: 'Dua', rosterOrder: 2 })
    await makeSignatory({ ...place(), workUnitId: unit.id, name: 'Satu', rosterOrder: 1 })
    expect(await namesOf(agency.head)).toEqual(['Kepala Uji', 'Satu', 'Dua'])
  })

  it('has pages of fifty, and a page beyond the last gives the last', async () => {
    for (let order = 1; order <= 51; order += 1)
      await makeSignatory({ ...place(), rosterOrder: 1000 + order })
    expect(await list(agency.head)).toMatchObject({ total: 52, pages: 2, page: 1 })
    const last = await list(agency.head, { page: 9 })
    expect(last).toMatchObject({ total: 52, page: 2 })
    expect(last.people).toHaveLength(2)
  })

  it('is filtered by status, unit and kind', async () => {
    const unit = await makeWorkUnit({ opdId: agency.opd.id })
    const excused = await makeSignatory({ ...place(), name: 'Sakit', workUnitId: unit.id })
    await makeExcuse({ signatoryId: excused.id })
    const refusing = await makeSignatory({ ...place(), name: 'Menolak', employmentKind: 'NON_ASN' })
    await makeRefusal({ signatoryId: refusing.id })
    const signed = await makeSignatory({ ...place(), name: 'Sudah' })
    await makeSigning({ signatoryId: signed.id })
    expect(await namesOf(agency.head, { status: 'unsigned' })).toEqual(['Kepala Uji', 'Menolak', 'Sakit'])
    expect(await namesOf(agency.head, { status: 'signed' })).toEqual(['Sudah'])
    expect(await namesOf(agency.head, { status: 'unwitnessed' })).toEqual(['Sudah'])
    expect(await namesOf(agency.head, { status: 'open' })).toEqual(['Kepala Uji'])
    expect(await namesOf(agency.head, { status: 'excused' })).toEqual(['Sakit'])
    expect(await namesOf(agency.head, { status: 'refused' })).toEqual(['Menolak'])
    expect(await namesOf(agency.head, { unitId: unit.id })).toEqual(['Sakit'])
    expect(await namesOf(agency.head, { kind: 'NON_ASN' })).toEqual(['Menolak'])
  })

  it('hides excuses and refusals from an operator, in the list and in the filter', async () => {
    const refusing = await makeSignatory({ ...place(), name: 'Menolak' })
    await makeRefusal({ signatoryId: refusing.id })
    expect(await namesOf(agency.operator, { status: 'refused' })).toEqual([])
    const { people } = await list(agency.operator, { status: 'open' })
    expect(people.map(({ name, status }) => [name, status])).toContainEqual(['Menolak', 'open'])
  })

  it('finds a name with % and _ as they are typed', async () => {
    for (const name of ['Budi 100%', 'Budi_Satu', 'Budi\\Dua', 'BudiXSatu']) {
      await makeSignatory({ ...place(), name })
    }
    expect(await namesOf(agency.head, { search: '%' })).toEqual(['Budi 100%'])
    expect(await namesOf(agency.head, { search: 'budi_s' })).toEqual(['Budi_Satu'])
    expect(await namesOf(agency.head, { search: '\\' })).toEqual(['Budi\\Dua'])
    expect(await namesOf(agency.head, { search: `'; DROP TABLE "Signatory"; --` })).toEqual([])
  })

  it('finds a NIP with the spaces people type, never by a NIK, and shows that masked', async () => {
    const nik = '3528014507900001'
    const person = await makeSignatory({ ...place(), name: 'Tenaga', nip: null, employmentKind: 'NON_ASN' })
    await db().employee.update({
      where: { id: person.employeeId },
      data: { nikHash: keyedHash('nik', nik), nikLast4: '0001' },
      select: { id: true },
    })
    const official = await makeSignatory({ ...place(), name: 'Pejabat', nip: '196804121990031005' })
    expect(await namesOf(agency.head, { search: '19680412 199003' })).toEqual([official.name])
    for (const typed of [nik, nik.slice(0, 10), '0001']) {
      expect(await namesOf(agency.head, { search: typed })).toEqual([])
    }
    const { people } = await list(agency.head, { search: 'tenaga' })
    expect(people).toMatchObject([{ name: 'Tenaga', numberLabel: 'NIK', number: '••••••••••••0001' }])
  })

  it('leaves a trace of who read how much', async () => {
    await makeSigners(agency, 2)
    await list(agency.operator, { opdId: agency.opd.id })
    const trace = await db().auditEvent.findMany({
      where: { event: 'roster.read', accountId: agency.operator.accountId },
      select: { data: true, subjectId: true },
    })
    expect(trace).toEqual([{ data: { opdId: agency.opd.id, count: 3 }, subjectId: agency.campaign.id }])
  })
})

describe('walls', () => {
  it("nobody lists another agency or region; it looks like it isn't there", async () => {
    const other = await makeOpd({ regionId: agency.region.id })
    const foreign = await makeAgency()
    await expect(list(agency.head, { opdId: other.id })).rejects.toThrow('not_found')
    await expect(list(agency.regionWitness, { opdId: foreign.opd.id })).rejects.toThrow('not_found')
    await expect(list(foreign.bkd)).rejects.toThrow('not_found')
    await expect(list(null)).rejects.toThrow('not_found')
  })

  it("the region's witness lists all agencies", async () => {
    const other = await makeOpd({ regionId: agency.region.id })
    await makeSigners({ campaign: agency.campaign, opd: other }, 1)
    expect((await list(agency.regionWitness)).total).toBe(2)
  })
})
