import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { makeStaff } from '#tests/factories/staff'
import { type Archive, openArchive, refusal, refusalOf } from '#tests/integration/archive/open-archive'
import { insertHandover, insertItem } from '#tests/integration/archive/raw-acts'

let archive: Archive
let agency: MadeAgency
let signingId: string

beforeAll(async () => {
  archive = await openArchive()
  agency = await makeAgency()
})
afterAll(() => archive.close())
beforeEach(async () => {
  const [signing] = await makeSigners(agency, 1)
  signingId = signing?.id ?? ''
})

const tryHandover = (actor: StaffActor, signingIds: readonly string[], id: string = randomUUID()) => {
  const office = { accountId: actor.accountId, headshipId: actor.grants[0]?.headshipId ?? '' }
  const handover = insertHandover(id, agency.opd.id, { campaignId: agency.campaign.id, ...office })
  return refusalOf(archive.app, [handover, ...signingIds.map((item) => insertItem(id, item))])
}

const decide = `INSERT INTO "HandoverDecision" ("handoverId", "kind", "decidedById", "decidedAt")
  VALUES ($1, 'RECEIVED', $2, now())`

describe('a handover', () => {
  it('is made by the head of that agency as a whole', async () => {
    const regionId = agency.region.id
    const elsewhere = await makeAgency()
    const { id: opdId } = await makeOpd({ regionId })
    const neighbour = await makeStaff({ regionId, role: 'OPD_HEAD', opdId })
    const unit = await makeWorkUnit({ opdId: agency.opd.id })
    const place = { regionId, opdId: agency.opd.id, workUnitId: unit.id }
    const delegate = await makeStaff({ ...place, role: 'OPD_HEAD' })
    for (const actor of [elsewhere.head, neighbour, delegate, agency.regionWitness]) {
      expect(await tryHandover(actor, [signingId])).toBe('Handover_office')
    }
    expect(await tryHandover(agency.head, [signingId])).toBe('accepted')
  })

  it('has a list, which is not made longer afterwards', async () => {
    expect(await tryHandover(agency.head, [])).toBe('Handover_items')
    const id = randomUUID()
    expect(await tryHandover(agency.head, [signingId], id)).toBe('accepted')
    const [late] = await makeSigners(agency, 1)
    const add = insertItem(id, late?.id ?? '')
    expect(await refusal(archive.app, ...add)).toBe('HandoverItem_own_transaction')
    expect(await refusal(archive.app, decide, [id, agency.bkd.accountId])).toBe('accepted')
    expect(await refusal(archive.app, ...add)).toBe('HandoverItem_own_transaction')
  })

  it('takes no item after a decision in its own transaction', async () => {
    const [id, { accountId, grants }] = [randomUUID(), agency.head]
    const [second] = await makeSigners(agency, 1)
    const office = { campaignId: agency.campaign.id, accountId, headshipId: grants[0]?.headshipId ?? '' }
    const steps = [
      insertHandover(id, agency.opd.id, office),
      insertItem(id, signingId),
      [decide, [id, agency.bkd.accountId]] as const,
      insertItem(id, second?.id ?? ''),
    ]
    expect(await refusalOf(archive.app, steps)).toBe('HandoverItem_own_transaction')
  })

  it('takes a signing once, while it stands, and of its own agency', async () => {
    expect(await tryHandover(agency.head, [signingId])).toBe('accepted')
    expect(await tryHandover(agency.head, [signingId])).toBe('HandoverItem_once')
    const [annulled, abroad] = [
      (await makeSigners(agency, 1))[0],
      (await makeSigners(await makeAgency(), 1))[0],
    ]
    const { accountId: requestedById } = agency.bkd
    const { accountId: approvedById } = await makeStaff({ regionId: agency.region.id, role: 'BKD_ADMIN' })
    await makeAnnulment({ signingId: annulled?.id ?? '', requestedById, approvedById })
    expect(await tryHandover(agency.head, [annulled?.id ?? ''])).toBe('HandoverItem_standing')
    expect(await tryHandover(agency.head, [abroad?.id ?? ''])).toBe('HandoverItem_opd')
  })

  it('is decided by an officer of its region', async () => {
    const id = randomUUID()
    await tryHandover(agency.head, [signingId], id)
    const elsewhere = await makeAgency()
    expect(await refusal(archive.app, decide, [id, elsewhere.bkd.accountId])).toBe('HandoverDecision_region')
  })
})
