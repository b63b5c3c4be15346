import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { groupCode } from '#lib/certificates/rules'
import { getSignatory } from '#lib/progress/get-signatory'
import { describeHistory } from '#lib/progress/history-rules'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeOpd } from '#tests/factories/opd'
import { type MadeSignatory, makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { makeDeparture, makeExcuse, makeRefusal } from '#tests/factories/standing'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency
let person: MadeSignatory

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  agency = await makeAgency()
  person = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
})

async function facts(actor: Actor) {
  const found = await getSignatory(actor, person.id, new Date())
  if (!found) throw new Error('not found')
  return describeHistory(found.record, () => 'kelak').map(({ text }) => text)
}

it('tells the head everything, others neither excuses nor refusals', async () => {
  await makeExcuse({ signatoryId: person.id })
  await makeRefusal({ signatoryId: person.id })
  const { code } = await makeSigning({ signatoryId: person.id })
  const open = [
    `Terdaftar pada ${agency.opd.name}.`,
    `Menandatangani pakta, kode verifikasi ${groupCode(code)}.`,
  ]
  expect(await facts(agency.head)).toEqual([
    open[0],
    'Berhalangan sementara (sakit), sampai kelak.',
    'Menyatakan tidak bersedia menandatangani.',
    open[1],
  ])
  expect(await facts(agency.bkd)).toHaveLength(4)
  expect(await facts(agency.operator)).toEqual(open)
  expect(await facts(agency.regionWitness)).toEqual(open)
})

it('is still there for somebody who has left', async () => {
  await makeDeparture({ signatoryId: person.id })
  expect(await facts(agency.head)).toContain('Tidak lagi terdaftar: pensiun.')
})

describe('walls', () => {
  it('another agency, another region, an employee and nobody find no such person', async () => {
    const foreign = await makeAgency()
    const other = await makeOpd({ regionId: agency.region.id })
    const otherHead = await makeStaff({ regionId: agency.region.id, role: 'OPD_HEAD', opdId: other.id })
    const colleague = await makeEmployeeActor(agency.headPerson)
    for (const actor of [foreign.head, foreign.bkd, foreign.regionWitness, otherHead, colleague, null]) {
      expect(await getSignatory(actor, person.id, new Date())).toBeNull()
    }
  })

  it('an unknown id is nobody', async () => {
    expect(await getSignatory(agency.head, randomUUID(), new Date())).toBeNull()
  })
})
