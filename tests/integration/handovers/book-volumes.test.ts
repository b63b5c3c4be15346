import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getSealer } from '#lib/certificates/get-sealer'
import { db } from '#lib/db'
import { compileBook } from '#lib/handovers/compile-book'
import { findHandoverBook, findProvisionalBook } from '#lib/handovers/find-book'
import { keepVolume } from '#lib/handovers/keep-volume'
import { readFile } from '#lib/storage/read-file'
import { makeAnnulment } from '#tests/factories/annulment'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { type MadeHandover, makeHandover } from '#tests/factories/handover'
import { signaturesOf, textOf } from '#tests/factories/pdf-tools'
import { makeRegion } from '#tests/factories/region'
import { makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { compileElsewhere } from '#tests/integration/handovers/compile-elsewhere'
import { installTestSeal } from '#tests/integration/install-test-seal'
import { whileInsertsFail } from '#tests/integration/while-inserts-fail'

let database: TestDatabase
let campaign: MadeCampaign

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  campaign = await makeCampaign({ regionId: (await makeRegion()).id })
})
afterAll(() => database.close())

const listKept = (handoverId: string | null, opdId: string) =>
  db().book.findMany({
    where: { handoverId, opdId },
    select: { id: true, revision: true, volume: true, volumes: true, people: true, fileKey: true },
    orderBy: [{ revision: 'asc' }, { volume: 'asc' }],
  })

const countTraces = (subjectId: string) =>
  db().auditEvent.count({ where: { subjectId, event: 'book.compiled' } })

function failAfterFirst(target: Parameters<typeof compileBook>[0]): Promise<void> {
  return whileInsertsFail('Book', 'NEW."volume" > 1', () =>
    expect(compileBook(target, new Date())).rejects.toThrow(/the machine failed/),
  )
}

async function annulOne({ handoverId }: MadeHandover): Promise<void> {
  const { regionId } = campaign
  const [one, two] = [
    await makeStaff({ regionId, role: 'BKD_OFFICER' }),
    await makeStaff({ regionId, role: 'BKD_OFFICER' }),
  ]
  const { signingId } = await db().handoverItem.findFirstOrThrow({
    where: { handoverId, signing: { annulment: { is: null } } },
    orderBy: { signingId: 'desc' },
    select: { signingId: true },
  })
  await makeAnnulment({ signingId, requestedById: one.accountId, approvedById: two.accountId })
}

const shapeOf = (kept: Awaited<ReturnType<typeof listKept>>) =>
  kept.map(({ revision, volume, volumes, people }) => [revision, volume, volumes, people])

describe('a book of several volumes', () => {
  it('is no book until all are kept; what was kept is not made again, and two workers make one', async () => {
    const made = await makeHandover(campaign, 502)
    const { handoverId, opdId } = made
    await failAfterFirst({ handoverId })
    const [first, ...none] = await listKept(handoverId, opdId)
    expect([first, none]).toMatchObject([{ revision: 1, volume: 1, volumes: 2, people: 500 }, []])
    expect(await findHandoverBook(handoverId, new Date())).toBeNull()
    expect(await countTraces(handoverId)).toBe(0)
    await compileBook({ handoverId }, new Date())
    const whole = await listKept(handoverId, opdId)
    expect(whole[0]).toEqual(first)
    expect(shapeOf(whole)).toEqual([
      [1, 1, 2, 500],
      [1, 2, 2, 2],
    ])
    expect((await findHandoverBook(handoverId, new Date()))?.map(({ volume }) => volume)).toEqual([1, 2])
    await annulOne(made)
    const elsewhere = await compileElsewhere(handoverId)
    await Promise.all([elsewhere(), compileBook({ handoverId }, new Date())])
    expect(shapeOf(await listKept(handoverId, opdId)).slice(2)).toEqual([
      [2, 1, 2, 500],
      [2, 2, 2, 1],
    ])
    expect(await countTraces(handoverId)).toBe(2)
    expect(await db().storedFile.count({ where: { key: { startsWith: 'books/' } } })).toBe(4)
  })

  it('never mixes facts, and is given out only when it is whole', async () => {
    const made = await makeHandover(campaign, 503)
    const { handoverId, campaignId, opdId } = made
    const handover = { handoverId }
    await failAfterFirst(handover)
    await annulOne(made)
    await compileBook(handover, new Date())
    expect(shapeOf(await listKept(handoverId, opdId))).toEqual([
      [1, 1, 2, 500],
      [2, 1, 2, 500],
      [2, 2, 2, 2],
    ])
    const { accountId } = await makeStaff({ regionId: campaign.regionId, role: 'BKD_OFFICER' })
    const provisional = { campaignId, opdId, accountId }
    const count = async () => (await findProvisionalBook(campaignId, opdId))?.map(({ people }) => people)
    await failAfterFirst(provisional)
    expect(await count()).toBeUndefined()
    await compileBook(provisional, new Date())
    expect(await count()).toEqual([500, 2])
    await annulOne(made)
    await failAfterFirst(provisional)
    expect(await count()).toEqual([500, 2])
    await compileBook(provisional, new Date())
    expect(await count()).toEqual([500, 1])
  })

  it('is begun anew when other facts have taken its number meanwhile', async () => {
    const { handoverId, campaignId, opdId } = await makeHandover(campaign, 1)
    await compileBook({ handoverId }, new Date())
    const { certificate: seal } = await getSealer('books')
    const place = { handoverId, campaignId, opdId, revision: 1, volumes: 1, people: 1, compiledById: null }
    const overtaken = { ...place, contentHash: new Uint8Array(32) }
    const sealed = { volume: 1, people: 1, pages: 1, bytes: new Uint8Array([1]), seal }
    expect(await keepVolume(overtaken, sealed, new Date())).toBe(false)
    expect(await countTraces(handoverId)).toBe(1)
  })

  it('is sealed with the seal of the books, which each volume names beside who had it printed', async () => {
    const { handoverId, campaignId, opdId } = await makeHandover(campaign, 2)
    const { accountId } = await makeStaff({ regionId: campaign.regionId, role: 'BKD_OFFICER' })
    await compileBook({ handoverId }, new Date())
    await compileBook({ campaignId, opdId, accountId }, new Date())
    const [final] = (await findHandoverBook(handoverId, new Date())) ?? []
    const [provisional] = (await findProvisionalBook(campaignId, opdId)) ?? []
    const pdf = await readFile(final?.fileKey ?? '')
    expect(signaturesOf(pdf)).toContain('Signature is Valid.')
    const { fingerprint } = await db().sealCertificate.findFirstOrThrow({ select: { fingerprint: true } })
    const printed = textOf(pdf)
    expect(printed.replaceAll(' ', '')).toContain(Buffer.from(fingerprint).toString('hex'))
    expect(printed).toContain('dicetak oleh sistem Ikrar untuk BKPSDM')
    expect(textOf(await readFile(provisional?.fileKey ?? ''))).toContain('dicetak oleh Pejabat Uji')
  })
})
