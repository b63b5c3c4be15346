import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { createCampaign } from '#lib/campaigns/create-campaign'
import { db } from '#lib/db'
import { hashPledge } from '#lib/pledges/hash-pledge'
import { publishPledge } from '#lib/pledges/publish-pledge'
import { getPledge, listPledges } from '#lib/pledges/queries'
import type { PublishPledgeInput } from '#lib/pledges/schema'
import { makeRegion } from '#tests/factories/region'
import { makeStaff } from '#tests/factories/staff'
import { makeStrangers } from '#tests/integration/bkd-strangers'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let regionId: string
let officer: StaffActor

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion()).id
  officer = await makeStaff({ regionId, role: 'BKD_OFFICER' })
})
afterAll(() => database.close())

async function newCampaign(): Promise<string> {
  const times = { opensAt: '2024-01-01T08:00', closesAt: '2024-12-31T16:00' }
  const rest = { electionKind: 'PEMILU', electionYear: 2024, witnessRule: 'OPD_HEAD' } as const
  const result = await createCampaign(officer, { name: randomUUID(), ...times, ...rest }, new Date())
  if (!result.ok) throw new Error(result.reason)
  return result.campaignId
}

const text = (campaignId: string, changes: Partial<PublishPledgeInput> = {}): PublishPledgeInput => ({
  campaignId,
  audience: 'ALL',
  title: 'Pakta Integritas',
  electionName: 'Pemilu Tahun 2024',
  leadIn: null,
  points: ['Menjaga netralitas.', 'Menolak politik uang dalam bentuk apapun.'],
  legalBasis: [{ kind: 'surat_edaran', text: 'Surat Edaran Nomor 8/SE/X/2023' }],
  closing: null,
  sanction: null,
  ...changes,
})

describe('publishing a pledge', () => {
  it('freezes and hashes exactly the words given', async () => {
    const wanted = text(await newCampaign())
    const result = await publishPledge(officer, wanted, new Date())
    if (!result.ok) throw new Error(result.reason)
    const stored = await getPledge(officer, result.pledgeVersionId)
    expect(stored?.points.map((point) => point.text)).toEqual(wanted.points)
    expect(stored?.citations).toEqual(wanted.legalBasis)
    expect(Buffer.from(stored?.contentHash ?? [])).toEqual(Buffer.from(hashPledge(wanted)))
    const where = { pledgeVersionId: result.pledgeVersionId }
    const change = db().pledgePoint.updateMany({ where, data: { text: 'Diubah diam-diam.' } })
    await expect(change).rejects.toThrow(/permission denied/)
    const retitle = db().pledgeVersion.update({
      where: { id: result.pledgeVersionId },
      data: { title: 'Diubah' },
    })
    await expect(retitle).rejects.toThrow(/permission denied/)
  })

  it('makes a correction a new version, of the same audience only, and a repeat none', async () => {
    const campaignId = await newCampaign()
    const ordinals = []
    for (const changes of [{}, {}, { title: 'Pakta Integritas Netralitas' }, { audience: 'ASN' as const }]) {
      const result = await publishPledge(officer, text(campaignId, changes), new Date())
      ordinals.push(result.ok && [result.ordinal, result.repeated])
    }
    expect(ordinals).toEqual([
      [1, false],
      [1, true],
      [2, false],
      [1, false],
    ])
    expect(await listPledges(officer, campaignId)).toHaveLength(3)
  })

  it('lets two officers publish at once, one after the other', async () => {
    const campaignId = await newCampaign()
    const results = await Promise.all(
      ['Satu', 'Dua'].map((title) => publishPledge(officer, text(campaignId, { title }), new Date())),
    )
    expect(results.map((result) => result.ok && result.ordinal).sort()).toEqual([1, 2])
  })

  it('is refused to everybody but BKD of the region, who see nothing of it either', async () => {
    const campaignId = await newCampaign()
    const published = await publishPledge(officer, text(campaignId), new Date())
    if (!published.ok) throw new Error(published.reason)
    for (const stranger of await makeStrangers(regionId)) {
      const result = await publishPledge(stranger, text(campaignId, { title: 'Titipan' }), new Date())
      expect(result).toEqual({ ok: false, reason: 'not_found' })
      expect(await listPledges(stranger, campaignId)).toEqual([])
      expect(await getPledge(stranger, published.pledgeVersionId)).toBeNull()
    }
    const absent = await publishPledge(officer, text(randomUUID()), new Date())
    expect(absent).toEqual({ ok: false, reason: 'not_found' })
    expect(await db().pledgeVersion.count({ where: { campaignId } })).toBe(1)
  })
})
